using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.Rooms.DataRemaining;

public sealed class UsagePeriodRuleTests
{
    [Theory]
    [InlineData("2026-11-22T12:00:00+09:00", "2026-10-24", 202511)]
    [InlineData("2026-12-31T23:59:59+09:00", "2026-12-02", 202512)]
    [InlineData("2027-01-01T00:00:00+09:00", "2026-12-03", 202601)]
    [InlineData("2028-02-29T09:00:00+09:00", "2028-01-31", 202702)]
    [InlineData("2028-03-01T00:00:00+09:00", "2028-02-01", 202703)]
    [InlineData("2027-03-01T00:00:00+09:00", "2027-01-31", 202603)]
    [InlineData("2026-10-31T15:30:00+00:00", "2026-10-03", 202511)]
    public void Thirty_days_and_thirteen_months_end_with_the_present_ones_in_Japan(string at, string day, int month)
    {
        var now = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        var (firstDay, firstMonth) = (UsagePeriodRule.FirstDay(now), UsagePeriodRule.FirstMonth(now));

        Assert.Equal(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), firstDay);
        Assert.Equal(month, firstMonth.Number);
        Assert.Equal(JapanTime.DateOf(now), firstDay.AddDays(UsagePeriodRule.Days - 1));
        Assert.Equal(UsagePeriodRule.Months - 1, ServiceMonth.Of(now).MonthsSince(firstMonth));
    }
}
