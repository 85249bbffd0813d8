using Line.Messaging.Messages.Flex;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Accounts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

/// <summary>What an answer says about the asker's own lines.</summary>
internal static class AccountWords
{
    public static IEnumerable<FlexComponent> Of(AccountFacts facts) =>
        [
            Cards.Note(TitleOf(facts.Topic)),
            .. facts.Rows.Select(Told).Select(told => Cards.Row(told.Label, told.Value)),
        ];

    /// <summary>The same as a notification.</summary>
    public static string Alt(AccountFacts facts) =>
        Cards.Fill(
            HelpTexts.AccountAlt,
            TitleOf(facts.Topic),
            string.Join(
                CommonTexts.ListSeparator,
                facts.Rows.Select(Told).Select(told => Cards.Fill(HelpTexts.AccountAltRow, told.Label, told.Value))
            )
        );

    public static FlexText HowToKnow(AccountFacts facts) =>
        Cards.Note(facts.Topic == FaqAccountTopic.Opening ? HelpTexts.OpeningUnknown : HelpTexts.LinkToKnow);

    private static string TitleOf(FaqAccountTopic topic) =>
        topic switch
        {
            FaqAccountTopic.Balance => HelpTexts.YourBalance,
            FaqAccountTopic.Gift => HelpTexts.YourGift,
            FaqAccountTopic.Opening => HelpTexts.YourOpening,
            _ => HelpTexts.YourLinks,
        };

    private static (string Label, string Value) Told(AccountRow row) =>
        row.Kind switch
        {
            AccountRowKind.ContractLink => (
                HelpTexts.RowContractLink,
                row.Name is { } name ? Cards.Fill(HelpTexts.LinkedContract, name) : HelpTexts.NotLinked
            ),
            AccountRowKind.UserLink => (
                HelpTexts.RowUserLink,
                row.Name is { } name ? Cards.Fill(HelpTexts.LinkedLine, name) : HelpTexts.NotLinked
            ),
            AccountRowKind.LinksOpen => (
                row.Name!,
                row.At is { } at ? Cards.Fill(HelpTexts.OpensAt, JapaneseDates.Day(at)) : HelpTexts.NotShipped
            ),
            AccountRowKind.Giveable => (
                Cards.Fill(HelpTexts.RowLine, row.Name),
                Cards.Fill(HelpTexts.UpTo, DataAmountFormatter.Format(new DataAmount(row.Bytes)))
            ),
            _ => (
                Cards.Fill(HelpTexts.RowLine, row.Name),
                Cards.Fill(HelpTexts.Left, DataAmountFormatter.Format(new DataAmount(row.Bytes)))
            ),
        };
}
