using LineMobileBot.Ledger.Buckets;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class ServiceMonthTests
{
    [Theory]
    [InlineData("2026-11-30T23:59:59.9999999", 202611)]
    [InlineData("2026-12-01T00:00:00", 202612)]
    [InlineData("2026-12-31T23:59:59", 202612)]
    [InlineData("2027-01-01T00:00:00", 202701)]
    [InlineData("2028-02-29T12:00:00", 202802)]
    [InlineData("2028-03-01T00:00:00", 202803)]
    public void The_month_of_an_instant_is_japans(string instant, int expected) =>
        Assert.Equal(expected, ServiceMonth.Of(Jst(instant)).Number);

    [Fact]
    public void A_month_begins_and_ends_at_midnight_in_japan()
    {
        var february = new ServiceMonth(2028, 2);

        Assert.Equal(Jst("2028-02-01T00:00:00"), february.Start);
        Assert.Equal(Jst("2028-03-01T00:00:00"), february.End);
        Assert.Equal(TimeSpan.Zero, february.Start.Offset);
    }

    [Fact]
    public void Months_follow_each_other_over_the_turn_of_the_year()
    {
        Assert.Equal(new ServiceMonth(2027, 1), new ServiceMonth(2026, 12).Next);
        Assert.Equal(new ServiceMonth(2026, 12), new ServiceMonth(2027, 1).Previous);
        Assert.Equal(new ServiceMonth(2026, 12), ServiceMonth.FromNumber(202612));
    }

    [Fact]
    public void There_is_no_thirteenth_month() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceMonth(2026, 13));

    [Theory]
    [InlineData("2026-01-31T20:00:00", "2026-02-28T23:59:59")]
    [InlineData("2028-01-31T20:00:00", "2028-02-29T23:59:59")]
    [InlineData("2026-12-31T23:59:59", "2027-01-31T23:59:59")]
    public void Bought_data_lives_to_the_last_day_of_the_next_month(string boughtAt, string lastSecond)
    {
        var book = new BookInMemory(Jst(boughtAt));
        var line = book.AddLine(1.GB);
        book.TopUp(line, 500.MB);

        book.Now = Jst(lastSecond);
        Assert.Equal(500.MB, book.Balance(line).TopUp.Remaining);

        book.Now = book.Now.AddSeconds(1);
        Assert.Equal(DataAmount.Zero, book.Balance(line).TopUp.Remaining);
    }
}
