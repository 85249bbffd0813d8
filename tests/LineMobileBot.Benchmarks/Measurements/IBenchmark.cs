using LineMobileBot.Benchmarks.Reports;

namespace LineMobileBot.Benchmarks.Measurements;

internal interface IBenchmark
{
    /// <summary>As <c>./dev bench</c> takes it.</summary>
    string Name { get; }

    Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken);
}
