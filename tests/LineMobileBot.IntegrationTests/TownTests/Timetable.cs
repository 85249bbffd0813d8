namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>What is still to be done, in the order of time. No two things happen within one millisecond.</summary>
internal sealed class Timetable(DateTimeOffset now)
{
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> _deeds = new();
    private DateTimeOffset _now = now;

    public void Add(TimeSpan delay, Func<Task> deed) => _deeds.Enqueue(deed, _now + delay);

    /// <summary>To the millisecond: what is stored and what is remembered are the same instant.</summary>
    public void AddAt(DateTimeOffset instant, Func<Task> deed) =>
        _deeds.Enqueue(deed, instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond)));

    /// <summary>Does in turn whatever falls before <paramref name="end"/>; each deed sees its own instant.</summary>
    public async Task DoUntilAsync(DateTimeOffset end, Action<DateTimeOffset> advanceTo)
    {
        while (_deeds.TryPeek(out var deed, out var due) && due < end)
        {
            _deeds.Dequeue();
            var earliest = _now.AddMilliseconds(1);
            _now = due > earliest ? due : earliest;
            advanceTo(_now);
            await deed();
        }

        _now = end > _now ? end : _now;
        advanceTo(_now);
    }
}
