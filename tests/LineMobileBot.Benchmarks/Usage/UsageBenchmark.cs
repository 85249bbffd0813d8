using System.Globalization;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Reports;

namespace LineMobileBot.Benchmarks.Usage;

/// <summary>Usage records in, through the front door and into the book, against a raw COPY of the same file.</summary>
internal sealed class UsageBenchmark : IBenchmark
{
    private const int Records = 1_000_000;
    private const int Lines = 100_000;
    private const int RoundCount = 2;
    private const int WarmUpRecords = 20_000;
    private const double LeastOfRawCopy = 0.25;

    public string Name => "usage";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var (records, lines) = (bench.Options.Records ?? Records, bench.Options.Lines ?? Lines);
        await using var bot = await BotUnderTest.StartAsync(
            bench,
            Name,
            lines,
            new Dictionary<string, string>(StringComparer.Ordinal),
            cancellationToken
        );
        using var door = await UsageDoor.OpenAsync(bot.Server, bot.Database);
        var raw = new RawCopy(bot.Database);
        await door.RecordsPerSecondAsync(await FileAsync("warm-up", WarmUpRecords), cancellationToken);
        List<double> ofRaw = [];
        List<double> ofBot = [];
        var cpu = new UsageCost(bot.Server, bench.Postgres);
        for (var round = 1; round <= RoundCount; round++)
        {
            var file = await FileAsync(string.Create(CultureInfo.InvariantCulture, $"round{round}"), records);
            ofRaw.Add(await raw.RecordsPerSecondAsync(file, cancellationToken));
            await bot.Database.ExecuteAsync("checkpoint", cancellationToken);
            ofBot.Add(await cpu.OfAsync(() => door.RecordsPerSecondAsync(file, cancellationToken)));
        }
        return new BenchmarkResult(
            Name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{records:N0} records of {lines:N0} lines at random in one upload of CSV; raw COPY and bot in turns, {RoundCount} rounds"
            ),
            [
                .. Rounds.Rates("records booked", ofBot, ofRaw, Budget.AtLeast(LeastOfRawCopy)),
                .. cpu.PerRecord(records * RoundCount),
                new Measure("memory of the bot, idle", bot.IdleMegabytes, "MB"),
                new Measure("memory of the bot, at most", bot.Server.PeakMemoryMegabytes, "MB"),
            ],
            await bot.CheckBookAsync(cancellationToken)
        );

        async Task<UsageFile> FileAsync(string name, int count)
        {
            var file = new UsageFile(Path.Combine(bench.WorkDirectory, "usage.csv"), count, lines, name);
            await file.WriteAsync(TimeProvider.System.GetUtcNow(), cancellationToken);
            return file;
        }
    }
}
