using System.Globalization;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The pieces that this room's cards share.</summary>
internal static class GiftCards
{
    /// <summary>LINE's limit of a Flex button's label, in graphemes.</summary>
    private const int LongestLabel = 40;

    public static IReadOnlyList<Message> Send(string altText, FlexContainer contents) =>
        Cards.Send(new FlexMessage(altText, contents));

    /// <summary>What it is all about, readable at arm's length.</summary>
    public static FlexText Amount(DataAmount amount) =>
        new(DataAmountFormatter.Format(amount))
        {
            Size = FlexSizes.FourXl,
            Weight = FlexWeight.Bold,
            Color = FlexTheme.Gift,
            AdjustMode = FlexAdjustMode.ShrinkToFit,
        };

    public static FlexBox AmountRow(string label, DataAmount amount) =>
        Cards.Row(label, DataAmountFormatter.Format(amount));

    /// <summary>The last day of something that ends at this (exclusive) instant.</summary>
    public static string UntilDay(DateTimeOffset end) => Cards.Fill(DataGiftTexts.Until, JapaneseDates.LastDay(end));

    public static FlexText Warning(string text) =>
        new(text)
        {
            Size = FlexSizes.Sm,
            Color = FlexTheme.Warning,
            Weight = FlexWeight.Bold,
            Wrap = true,
        };

    /// <summary>The kinds that can be used but not given, with what is left of them; null when there is none.</summary>
    public static string? NotGiveable(GiftBalance balance)
    {
        var kinds = string.Join(
            CommonTexts.ListSeparator,
            Kinds(balance)
                .Where(kind => !kind.Left.IsZero)
                .Select(kind =>
                    Cards.Fill(DataGiftTexts.KindAndAmount, kind.Name, DataAmountFormatter.Format(kind.Left))
                )
        );
        return kinds.Length == 0 ? null : Cards.Fill(DataGiftTexts.NotGiveable, kinds);
    }

    /// <summary>A name may be longer than a button can show.</summary>
    public static string Label(string text)
    {
        var graphemes = new StringInfo(text);
        return graphemes.LengthInTextElements <= LongestLabel
            ? text
            : graphemes.SubstringByTextElements(0, LongestLabel);
    }

    private static IEnumerable<(string Name, DataAmount Left)> Kinds(GiftBalance balance) =>
        [
            (CommonTexts.KindCarryOver, balance.CarryOver),
            (CommonTexts.KindGift, balance.Gift),
            (CommonTexts.KindTopUp, balance.TopUp),
        ];
}
