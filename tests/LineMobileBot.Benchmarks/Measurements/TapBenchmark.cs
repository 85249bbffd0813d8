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
    private const int RoundCount = 2;
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
        Rounds ofBare = [];
        Rounds ofBot = [];
        // In turns, so that a machine that is busy with something else shows.
        for (var round = 0; round < RoundCount; round++)
        {
            ofBare.Add(await bench.Phases.RunAsync(bare, load, cancellationToken));
            ofBot.Add(await bench.Phases.RunAsync(bot.Server, load, cancellationToken));
        }
        var memory = bot.Server.MemoryMegabytes;
        var stored = await bot.CheckAsync(ofBot.Accepted, cancellationToken);
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Connections} connections, closed loop, {Lines:N0} lines; {load.Times}, bare and bot in turns, {RoundCount} rounds"
            ),
            [
                .. Rounds.Rates(
                    "replies",
                    [.. ofBot.Select(figures => figures.RepliesPerSecond)],
                    [.. ofBare.Select(figures => figures.RepliesPerSecond)],
                    Budget.AtLeast(LeastShareOfBare)
                ),
                .. ofBot.Costs(ofBare),
                CardTiming.MicrosecondsPerCard(),
                new Measure("memory of the bot after the load", memory, "MB"),
            ],
            [.. ofBare.Warnings("bare"), .. ofBot.Warnings("bot"), .. stored]
        );
    }
}
