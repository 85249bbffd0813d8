using LineMobileBot.Benchmarks.Machines;

namespace LineMobileBot.Benchmarks.Reports;

/// <summary>Everything one call of <c>./dev bench</c> measured.</summary>
internal sealed record Report(DateTimeOffset MeasuredAt, Machine Machine, IReadOnlyList<BenchmarkResult> Benchmarks);

/// <param name="Conditions">Connections, lines, durations: without them a figure says nothing.</param>
/// <param name="Warnings">What makes the figures doubtful, or a promise that was broken under load.</param>
internal sealed record BenchmarkResult(
    string Name,
    string Conditions,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<string> Warnings
);
