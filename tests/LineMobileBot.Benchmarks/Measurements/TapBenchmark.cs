using System.Globalization;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Benchmarks.Servers;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>From the tap to the balance on the phone, as fast as 64 connections can ask for it.</summary>
internal sealed class TapBenchmark : IBenchmark
{
    public const int Lines = 10_000;
    public const string OpensBalance = "v1/data-remaining/open";

    private const int Connections = 64;
    private const int Rounds = 2;
    private const int Seed = 2020;
    private const double LeastShareOfBare = 0.4;
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public string Name => "tap";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        await using var bare = await bench.Programs.StartBareAsync(cancellationToken);
        await using var bot = await BotUnderTest.StartAsync(
            bench,
            Name,
            Lines,
            ServerPrograms.WithoutPace,
            cancellationToken
        );
        var load = new Load(
            new RandomTaps(new LineUsers(Lines), OpensBalance, Seed),
            Connections,
            () => new ClosedLoop(),
            bench.Options.WarmUp,
            bench.Options.Measured ?? Measured
        );
        List<PhaseFigures> ofBare = [];
        List<PhaseFigures> ofBot = [];
        // In turns, so that a machine that is busy with something else shows.
        for (var round = 0; round < Rounds; round++)
        {
            ofBare.Add(await bench.Phases.RunAsync(bare, load, cancellationToken));
            ofBot.Add(await bench.Phases.RunAsync(bot.Server, load, cancellationToken));
        }
        var memory = bot.Server.MemoryMegabytes;
        var stored = await bot.CheckAsync(ofBot.Sum(figures => (long)figures.Run.Door.Accepted), cancellationToken);
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Connections} connections, closed loop, {Lines:N0} lines; {load.WarmUp.TotalSeconds} s warm-up and {load.Measured.TotalSeconds} s measured, bare and bot in turns, {Rounds} rounds"
            ),
            [.. Measures(ofBare, ofBot), new Measure("memory of the bot after the load", memory, "MB")],
            [
                .. ofBare.SelectMany(figures => figures.Warnings("bare")),
                .. ofBot.SelectMany(figures => figures.Warnings("bot")),
                .. stored,
            ]
        );
    }

    private static IEnumerable<Measure> Measures(List<PhaseFigures> ofBare, List<PhaseFigures> ofBot)
    {
        yield return new Measure("replies", Mean(ofBot, f => f.RepliesPerSecond), "/s")
        {
            Baseline = Mean(ofBare, f => f.RepliesPerSecond),
            Budget = Budget.AtLeast(LeastShareOfBare),
        };
        for (var round = 0; round < Rounds; round++)
        {
            yield return new Measure(
                string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}"),
                ofBot[round].RepliesPerSecond,
                "/s"
            )
            {
                Baseline = ofBare[round].RepliesPerSecond,
            };
        }
        yield return Compared("200 p50", "ms", f => f.Run.Door.Latency.Percentile(0.5));
        yield return Compared("200 p99", "ms", f => f.Run.Door.Latency.Percentile(0.99));
        yield return Compared("reply p50", "ms", f => f.Run.Delivery.Latency.Percentile(0.5));
        yield return Compared("reply p99", "ms", f => f.Run.Delivery.Latency.Percentile(0.99));
        yield return Compared("CPU of the server, per tap", "ms", f => f.PerReply(f.Server));
        yield return new Measure("CPU of PostgreSQL, per tap", Mean(ofBot, f => f.PerReply(f.PostgreSql)), "ms");
        yield return Compared("CPU of load and stub, per tap", "ms", f => f.PerReply(f.Load));
        yield return Compared("size of a reply", "bytes", f => (double)f.Run.Delivery.Bytes / f.Run.Delivery.Replies);

        Measure Compared(string name, string unit, Func<PhaseFigures, double?> figure) =>
            new(name, Mean(ofBot, figure), unit) { Baseline = Mean(ofBare, figure) };
    }

    private static double? Mean(List<PhaseFigures> phases, Func<PhaseFigures, double?> figure) =>
        phases.Average(figure);
}
