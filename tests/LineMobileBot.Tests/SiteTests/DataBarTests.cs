using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site.Lines;

namespace LineMobileBot.Tests.SiteTests;

public sealed class DataBarTests
{
    private static readonly DateTimeOffset End = new ServiceMonth(2026, 11).End;
    private static readonly KindBalance None = new(DataAmount.Zero, DataAmount.Zero, null);

    [Fact]
    public void The_parts_follow_one_another_and_leave_free_what_was_used()
    {
        var bar = DataBar.Of(Kind(1, 1), None, Kind(3, 1.5m), None, DataAmount.Zero);

        Assert.Equal([(0, 250), (250, 0), (250, 375), (625, 0)], bar.Kinds.Select(kind => (kind.Start, kind.Length)));
        Assert.Equal(["1GB", "0MB", "1.5GB", "0MB"], bar.Kinds.Select(kind => kind.Remaining));
        Assert.Equal("2.5GB", bar.Total);
        Assert.False(bar.Throttled);
    }

    [Fact]
    public void What_is_left_says_its_last_day_and_what_is_gone_says_none()
    {
        var bar = DataBar.Of(Kind(1, 0), None, Kind(3, 3), None, DataAmount.Zero);

        Assert.Equal([null, null, "11月30日まで", null], bar.Kinds.Select(kind => kind.Ends));
    }

    [Fact]
    public void With_nothing_left_the_bar_is_empty_and_says_that_it_is_slow()
    {
        var bar = DataBar.Of(None, None, Kind(3, 0), None, DataAmount.Zero);

        Assert.All(bar.Kinds, kind => Assert.Equal(0, kind.Length));
        Assert.True(bar.Throttled);
    }

    [Fact]
    public void What_waits_in_a_gift_link_is_told_apart_from_the_rest()
    {
        var bar = DataBar.Of(None, None, Kind(3, 1), None, DataAmount.FromMegabytes(500));

        Assert.Equal(("1GB", "500MB"), (bar.Total, bar.Reserved));
    }

    private static KindBalance Kind(decimal granted, decimal remaining) =>
        new(new DataAmount((long)(granted * 1_000_000_000)), new DataAmount((long)(remaining * 1_000_000_000)), End);
}
