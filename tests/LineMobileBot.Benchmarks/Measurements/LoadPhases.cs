using System.Diagnostics;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Benchmarks.Servers;
using LineMobileBot.Benchmarks.Stubs;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>Puts one server under one load, warms up, measures a window, and waits until everything accepted is answered.</summary>
internal sealed class LoadPhases(LineStub line, BenchServer postgres)
{
    private static readonly TimeSpan StalledAfter = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(50);

    private int _runs;

    public async Task<PhaseFigures> RunAsync(ServerUnderLoad server, Load load, CancellationToken cancellationToken)
    {
        var number = ++_runs;
        using var generator = new LoadGenerator(server.Door, load.Connections, load.Source, seed: number << 16);
        var run = new LoadRun(number, MeasuredWindow.After(load.WarmUp, load.Measured), load.PushesPerEvent);
        line.Attend(run);
        var running = generator.RunAsync(run, load.Pace(), cancellationToken);

        await UntilAsync(run.Window.From, running, cancellationToken);
        var before = Costs(server);
        await UntilAsync(run.Window.Until, running, cancellationToken);
        var after = Costs(server);

        await running;
        await DrainAsync(run, cancellationToken);
        return new PhaseFigures(
            run,
            CpuCost.Between(before.Server, after.Server),
            CpuCost.Between(before.PostgreSql, after.PostgreSql),
            new CpuCost((after.Load - before.Load).TotalMilliseconds)
        );
    }

    private (TimeSpan? Server, TimeSpan? PostgreSql, TimeSpan Load) Costs(ServerUnderLoad server) =>
        (server.CpuTime, postgres.CpuTime, Environment.CpuUsage.TotalTime);

    /// <summary>Waits for an instant, but not past a load that failed or ran dry.</summary>
    private static async Task UntilAsync(long ticks, Task running, CancellationToken cancellationToken)
    {
        var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), ticks);
        if (wait > TimeSpan.Zero)
        {
            await Task.WhenAny(Task.Delay(wait, cancellationToken), running);
        }
        if (running.IsFaulted)
        {
            await running;
        }
    }

    private static async Task DrainAsync(LoadRun run, CancellationToken cancellationToken)
    {
        var (seen, since) = (run.Delivered, Stopwatch.GetTimestamp());
        while (run.Delivered < run.Due && Stopwatch.GetElapsedTime(since) < StalledAfter)
        {
            await Task.Delay(LooksEvery, cancellationToken);
            (seen, since) = run.Delivered == seen ? (seen, since) : (run.Delivered, Stopwatch.GetTimestamp());
        }
    }
}
