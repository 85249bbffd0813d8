using System.Numerics;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>Counts latencies in buckets of less than 1 % width, so that a minute of them costs no memory to speak of.</summary>
internal sealed class LatencyHistogram
{
    private const int PrecisionBits = 7;
    private const int BucketsPerOctave = 1 << PrecisionBits;
    private const int Octaves = 40;
    private const double MicrosecondsPerMillisecond = 1_000;

    private readonly long[] _counts = new long[BucketsPerOctave * Octaves];

    public long Count { get; private set; }

    public void Record(TimeSpan latency)
    {
        _counts[BucketOf(Math.Max(0, (long)latency.TotalMicroseconds))]++;
        Count++;
    }

    /// <summary>The latency in milliseconds that <paramref name="share"/> of all stayed within.</summary>
    public double Percentile(double share)
    {
        var rank = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var bucket = 0; bucket < _counts.Length; bucket++)
        {
            seen += _counts[bucket];
            if (seen >= rank && seen > 0)
            {
                return HighestIn(bucket) / MicrosecondsPerMillisecond;
            }
        }
        return 0;
    }

    public double Largest => Percentile(1);

    private static int BucketOf(long microseconds)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)microseconds) - PrecisionBits);
        return (shift * BucketsPerOctave) + (int)(microseconds >> shift);
    }

    private static long HighestIn(int bucket)
    {
        var shift = Math.Max(0, (bucket / BucketsPerOctave) - 1);
        return ((long)(bucket - (shift * BucketsPerOctave) + 1) << shift) - 1;
    }
}
