using System.Globalization;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Loads;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Benchmarks.Servers;

namespace LineMobileBot.Benchmarks.Measurements;

/// <summary>From the confirming button to both people told, as fast as 64 connections can press it.</summary>
internal sealed class GiftBenchmark : IBenchmark
{
    private const int Lines = 100_000;
    private const int Connections = 64;
    private const int RoundCount = 2;
    private const int PgbenchClients = 16;
    private const double LeastOfPgbench = 1.5;

    /// <summary>No more quotes than this are prepared for each second of load.</summary>
    private const int MostGiftsPerSecond = 8_000;

    /// <summary>The first kind of ids that the seed of the ledger leaves free.</summary>
    private const int FirstKind = 32;
    private const int KindsPerRound = 3;

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public string Name => "gift";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        await using var bot = await BotUnderTest.StartAsync(
            bench,
            Name,
            Lines,
            ServerPrograms.WithoutPace,
            cancellationToken
        );
        var (warmUp, measured) = (bench.Options.WarmUp, bench.Options.Measured ?? Measured);
        var pgbench = new Pgbench(bench.Postgres, bot.Database, bench.WorkDirectory);
        var users = new LineUsers(Lines);
        List<double> ofPgbench = [];
        Rounds ofBot = [];
        for (var round = 0; round < RoundCount; round++)
        {
            var kind = FirstKind + (round * KindsPerRound);
            var (warming, counting) = (await QuotesAsync(kind, warmUp), await QuotesAsync(kind + 1, measured));
            await pgbench.GiftsPerSecondAsync(warming, PgbenchClients, warmUp, cancellationToken);
            ofPgbench.Add(await pgbench.GiftsPerSecondAsync(counting, PgbenchClients, measured, cancellationToken));

            var gifts = new PreparedGifts(await QuotesAsync(kind + 2, warmUp + measured), users);
            var load = new Load(gifts, Connections, () => new ClosedLoop(), warmUp, measured) { PushesPerEvent = 1 };
            ofBot.Add(await bench.Phases.RunAsync(bot.Server, load, cancellationToken));
        }
        var memory = bot.Server.MemoryMegabytes;
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Connections} connections, closed loop, {Lines:N0} lines; pgbench with {PgbenchClients} clients; {warmUp.TotalSeconds} s warm-up and {measured.TotalSeconds} s measured, pgbench and bot in turns, {RoundCount} rounds"
            ),
            [
                .. Rounds.Rates(
                    "gifts told to both",
                    [.. ofBot.Select(figures => Math.Min(figures.RepliesPerSecond, figures.PushesPerSecond))],
                    ofPgbench,
                    Budget.AtLeast(LeastOfPgbench)
                ),
                .. ofBot.Costs(),
                new Measure("memory of the bot after the load", memory, "MB"),
            ],
            [
                .. ofBot.Warnings("bot"),
                .. await bot.CheckAsync(ofBot.Accepted, cancellationToken),
                .. await bot.CheckBookAsync(cancellationToken),
            ]
        );

        async Task<GiftQuotes> QuotesAsync(int kind, TimeSpan duration)
        {
            var quotes = new GiftQuotes((int)(MostGiftsPerSecond * duration.TotalSeconds), kind, Lines);
            await quotes.SeedAsync(bot.Database, cancellationToken);
            return quotes;
        }
    }
}
