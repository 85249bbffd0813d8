using System.Globalization;
using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>A load: who presses what, over how many connections, how fast and how long.</summary>
internal sealed record Load(IEventSource Source, int Connections, Func<Pace> Pace, TimeSpan WarmUp, TimeSpan Measured)
{
    /// <summary>How many other people each event has to be told to.</summary>
    public int PushesPerEvent { get; init; }

    public string Times =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{WarmUp.TotalSeconds} s warm-up and {Measured.TotalSeconds} s measured"
        );
}
