using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Site.Lines;

/// <summary>What a line has left, as a bar of the four kinds with the same in words beside it. No scale but the granted data.</summary>
internal sealed record DataBar(string Total, bool Throttled, IReadOnlyList<DataBarKind> Kinds, string? Reserved)
{
    /// <summary>The bar's width in its own units.</summary>
    public const int Width = 1000;

    public static DataBar Of(LineBalance balance) =>
        Of(balance.CarryOver, balance.Gift, balance.Plan, balance.TopUp, balance.Reserved.Remaining);

    public static DataBar Of(
        KindBalance carryOver,
        KindBalance gift,
        KindBalance plan,
        KindBalance topUp,
        DataAmount reserved
    )
    {
        (string Style, string Label, KindBalance Kind)[] kinds =
        [
            ("kind-carry-over", CommonTexts.KindCarryOver, carryOver),
            ("kind-gift", CommonTexts.KindGift, gift),
            ("kind-plan", CommonTexts.KindPlan, plan),
            ("kind-top-up", CommonTexts.KindTopUp, topUp),
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

        var total = kinds.Aggregate(DataAmount.Zero, (sum, kind) => sum + kind.Kind.Remaining);
        return new DataBar(
            DataAmountFormatter.Format(total),
            total.IsZero,
            shown,
            reserved.IsZero ? null : DataAmountFormatter.Format(reserved)
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
