using LineMobileBot.DevHost.Clocks;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.Tests.ClockTests;

public sealed class AdjustableClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 30, 14, 59, 0, TimeSpan.Zero);
    private readonly ManualClock _real = new(Start);

    [Fact]
    public void It_goes_on_with_real_time_from_where_it_was_moved_to()
    {
        var clock = new AdjustableClock(_real);

        clock.MoveForward(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(Start.AddDays(1).AddSeconds(30), clock.GetUtcNow());
    }

    [Fact]
    public void Durations_are_those_of_real_time()
    {
        var clock = new AdjustableClock(_real);
        var stamp = clock.GetTimestamp();

        clock.MoveForward(TimeSpan.FromDays(1));
        _real.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeSpan.FromSeconds(30), clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Timers_wait_in_real_time()
    {
        var clock = new AdjustableClock(_real);
        var fired = false;
        using var timer = clock.CreateTimer(_ => fired = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);

        clock.MoveForward(TimeSpan.FromDays(1));
        Assert.False(fired);

        _real.Advance(TimeSpan.FromHours(1));
        Assert.True(fired);
    }

    [Fact]
    public void Moving_to_an_instant_that_has_passed_does_nothing()
    {
        var clock = new AdjustableClock(_real);

        clock.MoveForwardTo(Start.AddMinutes(1));
        clock.MoveForwardTo(Start);

        Assert.Equal(Start.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void It_never_goes_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new AdjustableClock(_real).MoveForward(TimeSpan.FromTicks(-1))
        );

    [Fact]
    public void It_finds_its_offset_again_in_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("linemobile-clock-");
        try
        {
            var file = Path.Combine(folder.FullName, "kept", "clock");
            new AdjustableClock(_real, file).MoveForward(TimeSpan.FromDays(3));

            var again = new AdjustableClock(_real, file);

            Assert.Equal(TimeSpan.FromDays(3), again.Offset);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
