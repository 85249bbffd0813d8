using System.Diagnostics;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>What arrived at LINE's door. Only the stub's thread writes.</summary>
internal sealed class DeliveryRecord(MeasuredWindow window)
{
    private int _replies;
    private int _pushes;
    private long _bytes;

    public int Replies => Volatile.Read(ref _replies);

    public int Pushes => Volatile.Read(ref _pushes);

    public int RepliesInWindow { get; private set; }

    public int PushesInWindow { get; private set; }

    /// <summary>Replies and pushes that held no Flex message: an apology instead of what was asked.</summary>
    public int NoCards { get; private set; }

    public double BytesPerMessage => (double)_bytes / (_replies + _pushes);

    public CountPerEvent RepliesOf { get; } = new();

    public LatencyHistogram Latency { get; } = new();

    public void Replied(ReplyTokenStamp stamp, ReadOnlySpan<byte> body, long now)
    {
        Count(body);
        RepliesOf.Increment(stamp.Event);
        RepliesInWindow += window.Holds(now) ? 1 : 0;
        if (window.Holds(stamp.DueTicks))
        {
            Latency.Record(Stopwatch.GetElapsedTime(stamp.DueTicks, now));
        }
        Volatile.Write(ref _replies, _replies + 1);
    }

    public void Pushed(ReadOnlySpan<byte> body, long now)
    {
        Count(body);
        PushesInWindow += window.Holds(now) ? 1 : 0;
        Volatile.Write(ref _pushes, _pushes + 1);
    }

    private void Count(ReadOnlySpan<byte> body)
    {
        _bytes += body.Length;
        NoCards += body.IndexOf("\"type\":\"flex\""u8) < 0 ? 1 : 0;
    }
}
