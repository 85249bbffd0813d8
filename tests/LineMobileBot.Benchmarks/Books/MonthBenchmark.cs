using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Benchmarks.Books;

/// <summary>The month's sweep by a bot that is started on a book whose month has begun, against one raw statement that writes the same rows.</summary>
internal sealed class MonthBenchmark : IBenchmark
{
    private const int Lines = 1_000_000;
    private const double MostOfRaw = 1.3;

    private const string Rows = """
        select (select count(*) || ' buckets with ' || sum(remaining) from buckets) || ' bytes, '
            || (select count(*) || ' transfers of ' || sum(bytes) from transfers) || ' bytes, '
            || (select count(*) from lines where opened_month = (select max(opened_month) from lines)) || ' lines open'
        """;

    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(50);

    public string Name => "month";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var lines = bench.Options.Lines ?? Lines;
        var month = ServiceMonth.Of(TimeProvider.System.GetUtcNow());
        await SeedAsync(bench, lines, month, cancellationToken);
        var (raw, rawRows) = await RawAsync(bench, month, cancellationToken);
        await using var swept = await bench.Postgres.CloneAsync("month_swept", "month_seed", cancellationToken);
        await swept.SettleAsync(cancellationToken);
        var postgresBefore = bench.Postgres.CpuTime;
        await using var bot = await bench.Programs.StartBotAsync(
            swept.ConnectionString,
            new Dictionary<string, string>(StringComparer.Ordinal),
            cancellationToken
        );
        var botTime = await SweptAsync(swept, cancellationToken);
        var postgres = bench.Postgres.CpuTime - postgresBefore;
        var rows = await swept.ReadAsync<string>(Rows, cancellationToken);
        List<string> warnings = rows == rawRows ? [] : [$"the statement wrote other rows: {rawRows}; the bot: {rows}."];
        return new BenchmarkResult(
            Name,
            string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines in the month before; {rows} afterwards"),
            [
                new Measure("month opened for all lines", botTime.TotalSeconds, "s")
                {
                    Baseline = raw.TotalSeconds,
                    Budget = Budget.AtMost(MostOfRaw),
                },
                new Measure("lines", lines / botTime.TotalSeconds, "/s") { Baseline = lines / raw.TotalSeconds },
                new Measure("CPU of the bot, start included", bot.CpuTime?.TotalSeconds, "s"),
                new Measure("CPU of PostgreSQL", postgres?.TotalSeconds, "s"),
                new Measure("memory of the bot, at most", bot.PeakMemoryMegabytes, "MB"),
            ],
            [.. warnings, .. await BotUnderTest.CheckBookAsync(swept, cancellationToken)]
        );
    }

    private static async Task SeedAsync(
        Workbench bench,
        int lines,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var seed = await bench.Postgres.DatabaseAsync("month_seed", cancellationToken);
        await BotUnderTest.MigrateAsync(seed.ConnectionString, cancellationToken);
        await seed.SeedAsync(lines, month.Previous, cancellationToken);
        await seed.EnsurePartitionAsync(month, cancellationToken);
        await seed.ExecuteAsync(BookSeed.NothingElseDue(month), cancellationToken);
    }

    private static async Task<(TimeSpan Time, string Rows)> RawAsync(
        Workbench bench,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var raw = await bench.Postgres.CloneAsync("month_raw", "month_seed", cancellationToken);
        await raw.SettleAsync(cancellationToken);
        var statement = $"set work_mem = '256MB'; set jit = off; {BookSeed.Fill("MonthRaw.sql", month)}";
        var watch = Stopwatch.StartNew();
        await raw.ExecuteAsync(statement, cancellationToken);
        return (watch.Elapsed, await raw.ReadAsync<string>(Rows, cancellationToken));
    }

    /// <summary>By the sweep's own beginning, and the clock when its end is seen.</summary>
    private static async Task<TimeSpan> SweptAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        const string isDone =
            "select count(*) > 0 and count(*) = count(done_at) from month_sweeps where due > 0 or part > 1";
        while (!await database.ReadAsync<bool>(isDone, cancellationToken))
        {
            await Task.Delay(LooksEvery, cancellationToken);
        }
        var end = TimeProvider.System.GetUtcNow();
        var begun = await database.ReadAsync<DateTime>("select min(begun_at) from month_sweeps", cancellationToken);
        return end - new DateTimeOffset(begun, TimeSpan.Zero);
    }
}
