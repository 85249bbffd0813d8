using LineMobileBot.Ledger.Buckets;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class DataAmountTests
{
    [Fact]
    public void Units_are_decimal()
    {
        Assert.Equal(1_000_000_000, 1.GB.Bytes);
        Assert.Equal(1.GB, 1_000.MB);
    }

    [Fact]
    public void There_is_no_negative_amount()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new DataAmount(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => 1.MB - 2.MB);
    }

    [Fact]
    public void Too_much_is_an_error_and_not_a_small_amount() =>
        Assert.Throws<OverflowException>(() => new DataAmount(long.MaxValue) + 1.MB);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(499, 0)]
    [InlineData(1_499, 1_000)]
    [InlineData(1_500, 1_500)]
    public void The_largest_gift_is_a_whole_number_of_steps(int leftMegabytes, int expectedMegabytes) =>
        Assert.Equal(expectedMegabytes.MB, leftMegabytes.MB.RoundDownTo(500.MB));
}
