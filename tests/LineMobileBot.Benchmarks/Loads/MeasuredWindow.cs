using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>The part of a run that counts, in stopwatch ticks: what lies before it warms up.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MeasuredWindow(long From, long Until)
{
    public static MeasuredWindow After(TimeSpan warmUp, TimeSpan measured)
    {
        var from = Stopwatch.GetTimestamp() + Ticks(warmUp);
        return new MeasuredWindow(from, from + Ticks(measured));
    }

    public double Seconds => Stopwatch.GetElapsedTime(From, Until).TotalSeconds;

    public bool Holds(long ticks) => ticks >= From && ticks < Until;

    public static long Ticks(TimeSpan time) => (long)(time.TotalSeconds * Stopwatch.Frequency);
}
