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
        facts.AreKnown
            ? [Cards.Separator(), Cards.Note(TitleOf(facts.Topic)), .. facts.Rows.Select(Row)]
            : [Cards.Separator(), Cards.Note(HowToKnow(facts.Topic))];

    private static string TitleOf(FaqAccountTopic topic) =>
        topic switch
        {
            FaqAccountTopic.Balance => HelpTexts.YourBalance,
            FaqAccountTopic.Gift => HelpTexts.YourGift,
            FaqAccountTopic.Opening => HelpTexts.YourOpening,
            _ => HelpTexts.YourLinks,
        };

    private static string HowToKnow(FaqAccountTopic topic) =>
        topic == FaqAccountTopic.Opening ? HelpTexts.OpeningUnknown : HelpTexts.LinkToKnow;

    private static FlexBox Row(AccountRow row) =>
        row.Kind switch
        {
            AccountRowKind.ContractLink => Cards.Row(
                HelpTexts.RowContractLink,
                row.Name is { } name ? Cards.Fill(HelpTexts.LinkedContract, name) : HelpTexts.NotLinked
            ),
            AccountRowKind.UserLink => Cards.Row(
                HelpTexts.RowUserLink,
                row.Name is { } name ? Cards.Fill(HelpTexts.LinkedLine, name) : HelpTexts.NotLinked
            ),
            AccountRowKind.LinksOpen => Cards.Row(
                row.Name!,
                row.At is { } at ? Cards.Fill(HelpTexts.OpensAt, JapaneseDates.Day(at)) : HelpTexts.NotShipped
            ),
            AccountRowKind.Giveable => Cards.Row(
                Cards.Fill(HelpTexts.RowLine, row.Name),
                Cards.Fill(HelpTexts.UpTo, DataAmountFormatter.Format(new DataAmount(row.Bytes)))
            ),
            _ => Cards.Row(
                Cards.Fill(HelpTexts.RowLine, row.Name),
                Cards.Fill(HelpTexts.Left, DataAmountFormatter.Format(new DataAmount(row.Bytes)))
            ),
        };
}
