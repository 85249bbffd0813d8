using System.Globalization;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Benchmarks.Reports;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>As many taps as LINE lets one official account answer, at a fixed rate, with the bot's own settings.</summary>
internal sealed class CeilingBenchmark : IBenchmark
{
    /// <summary>LINE's limit of replies for one channel: https://developers.line.biz/en/reference/messaging-api/#rate-limits</summary>
    private const int TapsPerSecond = 2_000;
    private const int Connections = 64;
    private const int Seed = 2021;

    private const double MostCpuPercent = 40;
    private const double Most200Milliseconds = 100;
    private const double MostReplyMilliseconds = 200;
    private const double LinesTimeoutMilliseconds = 2_000;
    private const double MostIdleMegabytes = 150;
    private const double MostMegabytesAfter = 300;
    private const double MillisecondsPerSecond = 1_000;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(60);

    public string Name => "ceiling";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        await using var bot = await BotUnderTest.StartAsync(
            bench,
            Name,
            TapBenchmark.Lines,
            new Dictionary<string, string>(StringComparer.Ordinal),
            cancellationToken
        );
        var load = new Load(
            new RandomTaps(new LineUsers(TapBenchmark.Lines), TapBenchmark.OpensBalance, Seed),
            Connections,
            () => new OpenLoop(TapsPerSecond),
            bench.Options.WarmUp,
            bench.Options.Measured ?? Measured
        );
        var figures = await bench.Phases.RunAsync(bot.Server, load, cancellationToken);
        var memory = bot.Server.MemoryMegabytes;
        var stored = await bot.CheckAsync(figures.Run.Door.Accepted, cancellationToken);
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{TapsPerSecond:N0} taps/s, open loop, {Connections} connections, {TapBenchmark.Lines:N0} lines; {load.Times}"
            ),
            [.. Measures(figures), .. Memory(bot.IdleMegabytes, memory)],
            [.. figures.Warnings("bot"), .. stored]
        );
    }

    private static IEnumerable<Measure> Measures(PhaseFigures figures)
    {
        var (door, delivery) = (figures.Run.Door.Latency, figures.Run.Delivery.Latency);
        yield return new Measure("replies", figures.RepliesPerSecond, "/s");
        yield return new Measure("CPU of bot and PostgreSQL", Share(figures, figures.Server, figures.PostgreSql), "%")
        {
            Budget = Budget.AtMost(MostCpuPercent),
        };
        yield return new Measure("  bot alone", Share(figures, figures.Server), "%");
        yield return new Measure("  PostgreSQL alone", Share(figures, figures.PostgreSql), "%");
        yield return new Measure("  load and stub, for comparison", Share(figures, figures.Load), "%");
        yield return new Measure("200 p50", door.Percentile(0.5), "ms");
        yield return Bounded("200 p99", door.Percentile(0.99), Most200Milliseconds);
        yield return Bounded("200 latest", door.Largest, LinesTimeoutMilliseconds);
        yield return new Measure("reply p50", delivery.Percentile(0.5), "ms");
        yield return Bounded("reply p99", delivery.Percentile(0.99), MostReplyMilliseconds);
        yield return new Measure("reply latest", delivery.Largest, "ms");
        // A push in place of a reply means that a reply token grew too old.
        yield return new Measure("answers pushed for lateness", figures.Run.Delivery.Pushes, "")
        {
            Budget = Budget.AtMost(0),
        };
    }

    private static IEnumerable<Measure> Memory(double idle, double after) =>
        [
            new Measure("memory of the bot, idle", idle, "MB") { Budget = Budget.AtMost(MostIdleMegabytes) },
            new Measure("memory of the bot, after", after, "MB") { Budget = Budget.AtMost(MostMegabytesAfter) },
        ];

    private static Measure Bounded(string name, double milliseconds, double most) =>
        new(name, milliseconds, "ms") { Budget = Budget.AtMost(most) };

    /// <summary>Share of all cores within the measured window.</summary>
    private static double? Share(PhaseFigures figures, params CpuCost?[] costs)
    {
        var available = figures.Run.Window.Seconds * MillisecondsPerSecond * Environment.ProcessorCount;
        return costs.Aggregate((double?)0, (sum, cost) => sum + cost?.Milliseconds) / available * 100;
    }
}
