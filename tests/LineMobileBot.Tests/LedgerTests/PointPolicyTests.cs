using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class PointPolicyTests
{
    private static readonly PointPolicy Policy = new();

    [Theory]
    [InlineData(2026, 11, "2026-12-03T00:00:00")]
    [InlineData(2026, 12, "2027-01-03T00:00:00")]
    [InlineData(2028, 1, "2028-02-03T00:00:00")]
    [InlineData(2028, 2, "2028-03-03T00:00:00")]
    public void A_months_bills_are_fixed_on_the_third_of_the_next_at_midnight_in_japan(
        int year,
        int month,
        string at
    ) => Assert.Equal(Jst(at), Policy.FixingOf(new ServiceMonth(year, month)));

    [Theory]
    [InlineData("2026-12-02T23:59:59.999999", 202610)]
    [InlineData("2026-12-03T00:00:00", 202611)]
    [InlineData("2026-12-31T23:59:59", 202611)]
    [InlineData("2027-01-01T00:00:00", 202611)]
    [InlineData("2027-01-03T00:00:00", 202612)]
    [InlineData("2028-03-02T12:00:00", 202801)]
    [InlineData("2028-03-03T00:00:00", 202802)]
    public void Until_then_the_month_before_is_the_last_that_is_fixed(string now, int month) =>
        Assert.Equal(month, Policy.LastFixed(Jst(now)).Number);
}
