using System.Diagnostics;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>What the load generator saw at the door. Only its thread writes.</summary>
internal sealed class DoorRecord(MeasuredWindow window)
{
    private const int Ok = 200;

    private readonly Dictionary<int, int> _refusals = [];
    private int _accepted;

    public int Sent { get; private set; }

    public int Accepted => Volatile.Read(ref _accepted);

    public int AcceptedInWindow { get; private set; }

    /// <summary>Requests that got no answer of any kind.</summary>
    public int Unanswered => Sent - Accepted - _refusals.Values.Sum();

    /// <summary>How often which status came that was not 200.</summary>
    public IReadOnlyDictionary<int, int> Refusals => _refusals;

    public CountPerEvent AcceptedEvents { get; } = new();

    public LatencyHistogram Latency { get; } = new();

    public int NextEvent() => Sent++;

    public void Answered(ReplyTokenStamp stamp, int status, long now)
    {
        if (status != Ok)
        {
            _refusals[status] = _refusals.GetValueOrDefault(status) + 1;
            return;
        }
        AcceptedEvents.Increment(stamp.Event);
        Volatile.Write(ref _accepted, _accepted + 1);
        AcceptedInWindow += window.Holds(now) ? 1 : 0;
        if (window.Holds(stamp.DueTicks))
        {
            Latency.Record(Stopwatch.GetElapsedTime(stamp.DueTicks, now));
        }
    }
}
