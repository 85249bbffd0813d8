using System.Globalization;

namespace LineMobileBot.DevHost.Clocks;

/// <summary>
/// The system's time plus an offset that can be moved forward: "next day", "the 1st of next month". The bot and the simulator
/// share it. Timers and time-outs stay in real time: only what the calendar says is moved.
/// </summary>
internal sealed class AdjustableClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly string? _file;
    private readonly Lock _moving = new();
    private long _offsetTicks;

    /// <param name="real">The clock that goes on by itself.</param>
    /// <param name="file">Where the offset is kept, so that the next start goes on where this one was; null keeps nothing.</param>
    /// <param name="startsBehind">How far in the past it begins when nothing was kept yet.</param>
    public AdjustableClock(TimeProvider real, string? file = null, TimeSpan startsBehind = default)
    {
        (_real, _file) = (real, file);
        _offsetTicks = file is not null && File.Exists(file) ? Read(file) : startsBehind.Negate().Ticks;
    }

    public TimeSpan Offset => TimeSpan.FromTicks(Volatile.Read(ref _offsetTicks));

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _real.GetUtcNow() + Offset;

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves on by <paramref name="span"/>. Time never goes back: a book cannot be unwritten.</summary>
    public void MoveForward(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        lock (_moving)
        {
            var moved = Offset + span;
            if (_file is not null)
            {
                Keep(_file, moved);
            }
            Volatile.Write(ref _offsetTicks, moved.Ticks);
        }
    }

    /// <summary>Moves on to <paramref name="instant"/>; does nothing when that has passed.</summary>
    public void MoveForwardTo(DateTimeOffset instant)
    {
        lock (_moving)
        {
            var missing = instant - GetUtcNow();
            if (missing > TimeSpan.Zero)
            {
                MoveForward(missing);
            }
        }
    }

    private static long Read(string file) =>
        TimeSpan.ParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture).Ticks;

    private static void Keep(string file, TimeSpan offset)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } directory)
        {
            Directory.CreateDirectory(directory);
        }
        var whole = file + ".new";
        File.WriteAllText(whole, offset.ToString("c", CultureInfo.InvariantCulture) + "\n");
        File.Move(whole, file, overwrite: true);
    }
}
