using System.Globalization;
using LineMobileBot.Benchmarks.Reports;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>The figures of one server over several rounds.</summary>
internal sealed class Rounds : List<PhaseFigures>
{
    public long Accepted => this.Sum(figures => (long)figures.Run.Door.Accepted);

    /// <summary>The headline rate against its budget, then round by round, so that a busy machine shows.</summary>
    public static IEnumerable<Measure> Rates(
        string name,
        IReadOnlyList<double> perSecond,
        IReadOnlyList<double> baseline,
        Budget budget
    )
    {
        yield return new Measure(name, perSecond.Average(), "/s") { Baseline = baseline.Average(), Budget = budget };
        for (var round = 0; round < perSecond.Count; round++)
        {
            var title = string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}");
            yield return new Measure(title, perSecond[round], "/s") { Baseline = baseline[round] };
        }
    }

    /// <summary>What the rates cost, in time and CPU, beside the same of <paramref name="baseline"/> where there is one.</summary>
    public IEnumerable<Measure> Costs(Rounds? baseline = null)
    {
        yield return Of("200 p50", "ms", f => f.Run.Door.Latency.Percentile(0.5));
        yield return Of("200 p99", "ms", f => f.Run.Door.Latency.Percentile(0.99));
        yield return Of("reply p50", "ms", f => f.Run.Delivery.Latency.Percentile(0.5));
        yield return Of("reply p99", "ms", f => f.Run.Delivery.Latency.Percentile(0.99));
        yield return Of("CPU of the server, per event", "ms", f => f.PerReply(f.Server));
        yield return new Measure("CPU of PostgreSQL, per event", this.Average(f => f.PerReply(f.PostgreSql)), "ms");
        yield return Of("CPU of load and stub, per event", "ms", f => f.PerReply(f.Load));
        yield return Of("size of a message", "bytes", f => f.Run.Delivery.BytesPerMessage);

        Measure Of(string name, string unit, Func<PhaseFigures, double?> figure) =>
            new(name, this.Average(figure), unit) { Baseline = baseline?.Average(figure) };
    }

    public IEnumerable<string> Warnings(string server) => this.SelectMany(figures => figures.Warnings(server));
}
