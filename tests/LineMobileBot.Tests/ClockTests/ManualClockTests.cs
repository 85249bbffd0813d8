using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.Tests.ClockTests;

public sealed class ManualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ManualClock _clock = new(Start);

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var stamp = _clock.GetTimestamp();

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(Start.AddMinutes(5), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(5), _clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_fall_due_and_see_their_own_time()
    {
        var fired = new List<(string Timer, int Second)>();
        using var late = Timer("late", seconds: 3);
        using var early = Timer("early", seconds: 1);
        using var repeated = Timer("repeated", seconds: 2, everySeconds: 2);

        _clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal([("early", 1), ("repeated", 2), ("late", 3), ("repeated", 4)], fired);

        ITimer Timer(string name, int seconds, int everySeconds = 0) =>
            _clock.CreateTimer(
                _ => fired.Add((name, (_clock.GetUtcNow() - Start).Seconds)),
                null,
                TimeSpan.FromSeconds(seconds),
                everySeconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(everySeconds)
            );
    }

    [Fact]
    public void A_timer_made_by_a_timer_on_the_way_fires_too()
    {
        var fired = false;
        ITimer? second = null;
        using var first = _clock.CreateTimer(
            _ =>
                second = _clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan),
            null,
            TimeSpan.FromSeconds(1),
            Timeout.InfiniteTimeSpan
        );

        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.True(fired);
        second?.Dispose();
    }

    [Fact]
    public void A_disposed_or_changed_timer_does_not_fire_as_it_was_set()
    {
        var fired = 0;
        var disposed = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var stopped = _clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        disposed.Dispose();
        stopped.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task Delays_and_time_outs_wait_for_the_clock()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10), _clock);
        var delay = Task.Delay(TimeSpan.FromSeconds(9), _clock);
        Assert.False(delay.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(9));
        await delay;
        Assert.False(timeout.IsCancellationRequested);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(timeout.IsCancellationRequested);
    }

    [Fact]
    public void It_never_goes_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _clock.AdvanceTo(Start.AddTicks(-1)));
}
