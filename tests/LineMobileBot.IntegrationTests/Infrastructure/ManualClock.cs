namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// A clock that stands still until the test moves it. It carries timers too, so that <c>Task.Delay</c>, <c>PeriodicTimer</c>
/// and time-outs that were given this clock wait for the test and not for real time.
/// </summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, and fires on the way all timers that fall due, in the order in which they do.</summary>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + span);
    }

    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeDue(instant) is { } due)
        {
            // Outside the lock: a callback may ask the time or make a timer.
            due.Fire();
        }
    }

    /// <summary>Whether something waits for exactly this instant: what a test asks before it advances to it.</summary>
    public bool HasTimerAt(DateTimeOffset instant)
    {
        lock (_gate)
        {
            return _timers.Exists(timer => timer.DueAt == instant);
        }
    }

    /// <summary>The next timer due by <paramref name="instant"/>, with the clock moved to its time; null when none is left.</summary>
    private ManualTimer? TakeDue(DateTimeOffset instant)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= instant).MinBy(timer => timer.DueAt);
            var reached = next?.DueAt ?? instant;
            _now = reached > _now ? reached : _now;
            if (next is not null && !next.Repeat())
            {
                _timers.Remove(next);
            }
            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;
        private bool _disposed;

        public DateTimeOffset DueAt { get; private set; }

        public void Fire() => callback(state);

        /// <summary>Sets the next due time; false when the timer fires only once.</summary>
        public bool Repeat()
        {
            if (_period <= TimeSpan.Zero)
            {
                return false;
            }
            DueAt += _period;
            return true;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }
                clock._timers.Remove(this);
                _period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }
            // A timer that is due at once does not wait for the clock to be moved.
            if (dueTime == TimeSpan.Zero)
            {
                clock.AdvanceTo(clock.GetUtcNow());
            }
            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
