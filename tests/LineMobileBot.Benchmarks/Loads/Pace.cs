using System.Diagnostics;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>When the next request is due.</summary>
internal abstract class Pace
{
    /// <summary>True when a request is due at <paramref name="now"/>, with the instant its latency counts from.</summary>
    public abstract bool TryTake(long now, out long due);

    /// <summary>How long the generator may wait for answers before it looks again.</summary>
    public abstract TimeSpan LooksEvery { get; }
}

/// <summary>Each connection sends its next request as soon as the last one is answered.</summary>
internal sealed class ClosedLoop : Pace
{
    public override TimeSpan LooksEvery { get; } = TimeSpan.FromMilliseconds(50);

    public override bool TryTake(long now, out long due)
    {
        due = now;
        return true;
    }
}

/// <summary>
/// A fixed rate, whatever the server does. What could not be sent in time counts from when it should have been, so a server that
/// stalls cannot hide it by holding the load back.
/// </summary>
internal sealed class OpenLoop(int perSecond) : Pace
{
    private long _first;
    private long _taken;

    public override TimeSpan LooksEvery { get; } = TimeSpan.FromMilliseconds(1);

    public override bool TryTake(long now, out long due)
    {
        _first = _first == 0 ? now : _first;
        due = _first + (_taken * Stopwatch.Frequency / perSecond);
        if (due > now)
        {
            return false;
        }
        _taken++;
        return true;
    }
}
