using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Site.Lines;

/// <summary>What a line has left, as a bar of the four kinds with the same in words beside it. No scale but the granted data.</summary>
internal sealed record DataBar(string Total, bool Throttled, IReadOnlyList<DataBarKind> Kinds, string? Reserved)
{
    /// <summary>The bar's width in its own units.</summary>
    public const int Width = 1000;

    public static DataBar Of(LineBalance balance)
    {
        (string Style, string Label, KindBalance Kind)[] kinds =
        [
            ("kind-carry-over", CommonTexts.KindCarryOver, balance.CarryOver),
            ("kind-gift", CommonTexts.KindGift, balance.Gift),
            ("kind-plan", CommonTexts.KindPlan, balance.Plan),
            ("kind-top-up", CommonTexts.KindTopUp, balance.TopUp),
        ];
        var granted = kinds.Aggregate(DataAmount.Zero, (sum, kind) => sum + kind.Kind.Granted);
        var start = 0;
        var shown = new List<DataBarKind>();
        foreach (var (style, label, kind) in kinds)
        {
            var length = granted.IsZero ? 0 : (int)(kind.Remaining.Bytes * Width / granted.Bytes);
            shown.Add(new DataBarKind(style, label, start, length, AmountOf(kind), EndOf(kind)));
            start += length;
        }

        return new DataBar(
            DataAmountFormatter.Format(balance.Total),
            balance.Throttled,
            shown,
            balance.Reserved.Remaining.IsZero ? null : DataAmountFormatter.Format(balance.Reserved.Remaining)
        );
    }

    private static string AmountOf(KindBalance kind) => DataAmountFormatter.Format(kind.Remaining);

    private static string? EndOf(KindBalance kind) =>
        kind is { EndsAt: { } end, Remaining.IsZero: false }
            ? string.Format(CultureInfo.InvariantCulture, SiteTexts.EndsAt, JapaneseDates.LastDay(end))
            : null;
}

/// <summary>One kind: where its part of the bar begins, how long it is, and what is written beside it.</summary>
internal sealed record DataBarKind(string Style, string Label, int Start, int Length, string Remaining, string? Ends);
