using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.Rooms.DataRemaining;

public class DataForecastRuleTests
{
    private static readonly DateTimeOffset MonthStart = new ServiceMonth(2026, 11).Start;
    private static readonly DateTimeOffset TenthDay = MonthStart.AddDays(10);

    [Fact]
    public void With_nothing_left_the_data_is_out() => Assert.Equal(DataPace.Out, Of(0, 3_000, TenthDay).Pace);

    [Fact]
    public void Before_a_day_has_passed_nothing_can_be_said() =>
        Assert.Equal(DataPace.Unknown, Of(3_000, 100, MonthStart.AddDays(1).AddTicks(-1)).Pace);

    [Fact]
    public void After_one_day_something_can_be_said() =>
        Assert.Equal(DataPace.RunsOut, Of(3_000, 1_000, MonthStart.AddDays(1)).Pace);

    [Fact]
    public void Who_uses_nothing_has_enough() => Assert.Equal(DataPace.Enough, Of(3_000, 0, TenthDay).Pace);

    [Fact]
    public void At_the_pace_of_the_month_the_data_runs_out_before_its_end()
    {
        var forecast = Of(totalMb: 500, usedMb: 1_000, TenthDay);

        Assert.Equal(new DataForecast(DataPace.RunsOut, TenthDay.AddDays(5)), forecast);
    }

    [Fact]
    public void Data_that_ends_with_the_month_is_enough() =>
        Assert.Equal(DataPace.Enough, Of(totalMb: 2_000, usedMb: 1_000, TenthDay).Pace);

    [Fact]
    public void Data_that_ends_just_before_the_month_is_not_enough() =>
        Assert.Equal(DataPace.RunsOut, Of(totalMb: 1_999, usedMb: 1_000, TenthDay).Pace);

    [Fact]
    public void The_largest_amounts_do_not_overflow() =>
        Assert.Equal(
            DataPace.Enough,
            DataForecastRule.Of(new DataAmount(long.MaxValue), new DataAmount(1), TenthDay).Pace
        );

    private static DataForecast Of(long totalMb, long usedMb, DateTimeOffset now) =>
        DataForecastRule.Of(DataAmount.FromMegabytes(totalMb), DataAmount.FromMegabytes(usedMb), now);
}
