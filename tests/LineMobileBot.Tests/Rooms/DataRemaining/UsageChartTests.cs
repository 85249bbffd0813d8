using LineMobileBot.Features.DataRemaining.OnMyPage;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.Rooms.DataRemaining;

public sealed class UsageChartTests
{
    private const long Megabyte = 1_000_000;

    [Fact]
    public void The_highest_column_fills_the_drawing_and_the_others_are_in_proportion()
    {
        var chart = UsageChart.OfDays(new DateOnly(2026, 11, 1), [100 * Megabyte, 400 * Megabyte, 300 * Megabyte]);

        Assert.Equal([25, 100, 75], chart.Columns.Select(column => column.Height));
        Assert.All(chart.Columns, column => Assert.Equal(UsageChart.Height, column.Y + column.Height));
        Assert.Equal([0, 10, 20], chart.Columns.Select(column => column.X));
    }

    [Fact]
    public void A_day_with_any_use_is_never_drawn_as_none()
    {
        var chart = UsageChart.OfDays(new DateOnly(2026, 11, 1), [0, 1, long.MaxValue / 4]);

        Assert.False(chart.Columns[0].IsUsed);
        Assert.True(chart.Columns[1].IsUsed);
        Assert.True(chart.Columns[1].Height > chart.Columns[0].Height);
    }

    [Fact]
    public void The_columns_say_the_same_in_words()
    {
        var chart = UsageChart.OfDays(new DateOnly(2028, 2, 28), [500 * Megabyte, 1_250 * Megabyte, 0]);

        Assert.Equal(["2月28日", "2月29日", "3月1日"], chart.Columns.Select(column => column.Label));
        Assert.Equal(["500MB", "1.25GB", "0MB"], chart.Columns.Select(column => column.Amount));
        Assert.Equal("この30日で1.75GB使いました。いちばん多かった日は2月29日の1.25GBです。", chart.InWords);
    }

    [Fact]
    public void Months_go_over_the_turn_of_the_year()
    {
        var chart = UsageChart.OfMonths(new ServiceMonth(2026, 12), [Megabyte, 2 * Megabyte, 0]);

        Assert.Equal(["2026年12月", "2027年1月", "2027年2月"], chart.Columns.Select(column => column.Label));
        Assert.Equal("この13か月で3MB使いました。いちばん多かった月は2027年1月の2MBです。", chart.InWords);
    }

    [Fact]
    public void Without_any_use_there_is_nothing_to_draw() =>
        Assert.True(UsageChart.OfMonths(new ServiceMonth(2026, 12), [0, 0]).IsEmpty);
}
