using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class QuotaRuleTests
{
    private static readonly UsageReading Earlier = new(Some.Now, Used: 100, TakenSince: 500);

    [Theory]
    [InlineData(200, 0, 160)]
    [InlineData(200, 160, 0)]
    [InlineData(200, 190, 0)]
    public void News_leaves_the_reserve_alone(long quota, long used, long left) =>
        Assert.Equal(left, QuotaRule.LeftForNews(new MonthlyMessages(quota, used), QuotaReserve.Percent(20)));

    [Fact]
    public void An_account_without_limit_has_no_such_number() =>
        Assert.Null(QuotaRule.LeftForNews(new MonthlyMessages(null, 5), QuotaReserve.Percent(20)));

    [Fact]
    public void Where_line_counts_late_our_own_count_holds() =>
        Assert.Equal(600, Counted(told: 100, Some.Now.AddMinutes(1)));

    [Fact]
    public void Where_others_have_sent_too_lines_count_holds() =>
        Assert.Equal(700, Counted(told: 700, Some.Now.AddMinutes(1)));

    [Fact]
    public void A_new_month_begins_with_a_new_reading()
    {
        var nextMonth = Some.Now.AddDays(16);

        Assert.Equal(0, Counted(told: 0, nextMonth));
        Assert.Equal(
            new UsageReading(nextMonth, Used: 0, TakenSince: 0),
            QuotaRule.ReadingOf(new MonthlyMessages(1_000, 0), Earlier, nextMonth)
        );
        Assert.Equal(Earlier, QuotaRule.ReadingOf(new MonthlyMessages(1_000, 700), Earlier, Some.Now.AddDays(1)));
    }

    private static long Counted(long told, DateTimeOffset now) =>
        QuotaRule.Counted(new MonthlyMessages(1_000, told), Earlier, now).Used;
}
