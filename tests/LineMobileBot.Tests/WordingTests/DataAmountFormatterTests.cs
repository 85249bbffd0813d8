using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Tests.WordingTests;

public class DataAmountFormatterTests
{
    [Theory]
    [InlineData(0, "0MB")]
    [InlineData(1, "0MB")]
    [InlineData(999_999, "0MB")]
    [InlineData(1_000_000, "1MB")]
    [InlineData(500_000_000, "500MB")]
    [InlineData(999_999_999, "999MB")]
    [InlineData(1_000_000_000, "1GB")]
    [InlineData(1_009_999_999, "1GB")]
    [InlineData(1_010_000_000, "1.01GB")]
    [InlineData(1_250_000_000, "1.25GB")]
    [InlineData(1_500_000_000, "1.5GB")]
    [InlineData(2_400_000_000, "2.4GB")]
    [InlineData(2_999_999_999, "2.99GB")]
    [InlineData(3_000_000_000, "3GB")]
    [InlineData(30_000_000_000, "30GB")]
    [InlineData(long.MaxValue, "9223372036.85GB")]
    public void Amounts_are_told_in_whole_MB_below_one_GB_and_in_GB_from_there_always_rounded_down(
        long bytes,
        string told
    ) => Assert.Equal(told, DataAmountFormatter.Format(new DataAmount(bytes)));
}
