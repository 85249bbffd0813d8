using System.Runtime.InteropServices;
using LineMobileBot.Benchmarks.Books;
using LineMobileBot.Benchmarks.Machines;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Benchmarks.Usage;

namespace LineMobileBot.Benchmarks;

/// <summary>Measures what was asked for and reports it. A missed budget is a finding, not a failure: the exit code stays 0.</summary>
internal static class BenchCommand
{
    private const int Failed = 1;
    private const int UsageError = 64;

    private static readonly IReadOnlyList<IBenchmark> All =
    [
        new TapBenchmark(),
        new GiftBenchmark(),
        new CeilingBenchmark(),
        new UsageBenchmark(),
        new MonthBenchmark(),
        new BalanceBenchmark(),
    ];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = BenchOptions.TryParse(arguments);
        if (options is null || !options.Names.All(name => All.Any(benchmark => benchmark.Name == name)))
        {
            await Console.Error.WriteLineAsync(BenchOptions.Usage);
            return UsageError;
        }
        var chosen = All.Where(benchmark => options.Names is [] || options.Names.Contains(benchmark.Name)).ToList();
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            await MeasureAsync(options, chosen, stop.Token);
            return 0;
        }
        catch (BenchmarkException unmeasured)
        {
            await Console.Error.WriteLineAsync(unmeasured.Message);
            return Failed;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Failed;
        }

        // The database must be stopped and its directory removed first.
        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task MeasureAsync(
        BenchOptions options,
        IReadOnlyList<IBenchmark> chosen,
        CancellationToken cancellationToken
    )
    {
        await using var bench = await Workbench.OpenAsync(options, cancellationToken);
        var machine = Machine.Describe(await bench.Postgres.VersionAsync(cancellationToken));
        ReportTable.Write(machine, Console.Out);
        var results = new List<BenchmarkResult>();
        foreach (var benchmark in chosen)
        {
            await Console.Error.WriteLineAsync($"Measuring {benchmark.Name}.");
            results.Add(await benchmark.RunAsync(bench, cancellationToken));
            ReportTable.Write(results[^1], Console.Out);
        }
        if (options.JsonPath is { } path)
        {
            var report = new Report(TimeProvider.System.GetUtcNow(), machine, results);
            await ReportJson.WriteAsync(report, path, cancellationToken);
        }
    }
}
