using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining.OnMyPage;

/// <summary>
/// What was used in each of some periods, as columns drawn on the server and as the rows of a table. The drawing has no unit of
/// its own: the stylesheet stretches it, and all words stand outside it.
/// </summary>
internal sealed record UsageChart(
    string Name,
    UsageChartTexts Texts,
    string Total,
    UsageColumn Most,
    IReadOnlyList<UsageColumn> Columns
)
{
    /// <summary>The drawing's height in its own units.</summary>
    public const int Height = 100;

    /// <summary>From one column to the next.</summary>
    public const int Pitch = 10;

    /// <summary>A period with any use at all is never drawn as none.</summary>
    private const int Lowest = 3;

    public int Width => Columns.Count * Pitch;

    public bool IsEmpty => !Columns.Any(column => column.IsUsed);

    /// <summary>All of the drawing in one sentence, for who does not see it.</summary>
    public string InWords => Cards.Fill(Texts.InWords, Total, Most.Label, Most.Amount);

    public static UsageChart OfDays(DateOnly first, IReadOnlyList<long> bytes) =>
        Of("days", UsageChartTexts.Days, bytes, index => JapaneseDates.Day(first.AddDays(index)));

    public static UsageChart OfMonths(ServiceMonth first, IReadOnlyList<long> bytes) =>
        Of(
            "months",
            UsageChartTexts.Months,
            bytes,
            index => JapaneseDates.Month(ServiceMonth.Of(first.FirstDay.AddMonths(index)))
        );

    private static UsageChart Of(
        string name,
        UsageChartTexts texts,
        IReadOnlyList<long> bytes,
        Func<int, string> labelOf
    )
    {
        var most = bytes.Max();
        UsageColumn[] columns =
        [
            .. bytes.Select(
                (used, index) =>
                    new UsageColumn(
                        labelOf(index),
                        DataAmountFormatter.Format(new DataAmount(used)),
                        index * Pitch,
                        HeightOf(used, most),
                        used > 0
                    )
            ),
        ];
        var total = DataAmountFormatter.Format(new DataAmount(bytes.Sum()));
        return new UsageChart(name, texts, total, columns[bytes.ToList().IndexOf(most)], columns);
    }

    private static int HeightOf(long used, long most) =>
        used == 0 ? 1 : Math.Max(Lowest, (int)((Int128)used * Height / most));
}

/// <summary>One period: where its column stands and how high it is, and the same in words.</summary>
internal sealed record UsageColumn(string Label, string Amount, int X, int Height, bool IsUsed)
{
    public int Y => UsageChart.Height - Height;

    public string Title => Cards.Fill(UsageTexts.ColumnTitle, Label, Amount);
}

/// <summary>What is said differently of days and of months.</summary>
internal sealed record UsageChartTexts(string Title, string Caption, string Period, string InWords, string None)
{
    public static UsageChartTexts Days { get; } =
        new(
            UsageTexts.DaysTitle,
            UsageTexts.DaysCaption,
            UsageTexts.Day,
            DataRemainingTexts.TrendAlt,
            DataRemainingTexts.TrendNone
        );

    public static UsageChartTexts Months { get; } =
        new(
            UsageTexts.MonthsTitle,
            UsageTexts.MonthsCaption,
            UsageTexts.Month,
            UsageTexts.MonthsInWords,
            UsageTexts.MonthsNone
        );
}
