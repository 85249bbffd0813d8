using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Benchmarks.Measurements;
using LineMobileBot.Benchmarks.Reports;
using LineMobileBot.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Benchmarks.Books;

/// <summary>One line's balance, read one after another at random, in a large and old book against a small and young one.</summary>
internal sealed class BalanceBenchmark : IBenchmark
{
    private const int Lines = 1_000_000;
    private const int FewLines = 10_000;
    private const int Months = 24;
    private const int WarmUp = 20_000;
    private const int Readings = 40_000;
    private const int RoundCount = 3;
    private const double MostOfSmall = 1.2;

    private static readonly TimeSpan RestsFor = TimeSpan.FromSeconds(5);

    public string Name => "balance";

    public async Task<BenchmarkResult> RunAsync(Workbench bench, CancellationToken cancellationToken)
    {
        var (lines, months) = (bench.Options.Lines ?? Lines, bench.Options.Months ?? Months);
        await using var small = await SeedAsync(bench, "balance_small", FewLines, months: 1, cancellationToken);
        await using var large = await SeedAsync(bench, "balance_large", lines, months, cancellationToken);
        await ReadAsync(small, FewLines, WarmUp, cancellationToken);
        await ReadAsync(large, lines, WarmUp, cancellationToken);
        List<double> ofSmall = [];
        List<double> ofLarge = [];
        for (var round = 0; round < RoundCount; round++)
        {
            ofSmall.Add(await ReadAsync(small, FewLines, Readings, cancellationToken));
            ofLarge.Add(await ReadAsync(large, lines, Readings, cancellationToken));
        }
        return new BenchmarkResult(
            Name,
            await ConditionsAsync(large, lines, months, cancellationToken),
            [
                new Measure("one balance", ofLarge.Average(), "µs")
                {
                    Baseline = ofSmall.Average(),
                    Budget = Budget.AtMost(MostOfSmall),
                },
                .. ofLarge.Select(
                    (time, round) =>
                        new Measure(string.Create(CultureInfo.InvariantCulture, $"  round {round + 1}"), time, "µs")
                        {
                            Baseline = ofSmall[round],
                        }
                ),
                new Measure("memory of the bot, idle", await MemoryAsync(bench, large, cancellationToken), "MB")
                {
                    Baseline = await MemoryAsync(bench, small, cancellationToken),
                },
            ],
            []
        );
    }

    private static async Task<BenchDatabase> SeedAsync(
        Workbench bench,
        string name,
        int lines,
        int months,
        CancellationToken cancellationToken
    )
    {
        var month = ServiceMonth.Of(TimeProvider.System.GetUtcNow());
        var database = await bench.Postgres.DatabaseAsync(name, cancellationToken);
        await BotUnderTest.MigrateAsync(database.ConnectionString, cancellationToken);
        await database.SeedAsync(lines, month, cancellationToken);
        await database.ExecuteAsync(BookSeed.NothingElseDue(month), cancellationToken);
        if (months > 1)
        {
            await BookSeed.AddHistoryAsync(database, lines, month.Previous, months - 1, cancellationToken);
        }
        await database.SettleAsync(cancellationToken);
        return database;
    }

    /// <returns>Microseconds of one reading, on average.</returns>
    private static async Task<double> ReadAsync(
        BenchDatabase database,
        int lines,
        int readings,
        CancellationToken cancellationToken
    )
    {
        await using var dataSource = CarrierDatabase.DataSource(database.ConnectionString);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        var random = new Random(readings);
        var now = TimeProvider.System.GetUtcNow();
        var watch = Stopwatch.StartNew();
        for (var reading = 0; reading < readings; reading++)
        {
            var line = LedgerSeed.LineOf(random.Next(1, lines + 1));
            var balances = await Balances.ReadAsync(connection, [line], now, cancellationToken);
            if (balances[line].Plan.Granted.IsZero)
            {
                throw new BenchmarkException("A line of the book has no plan data this month.");
            }
        }
        return watch.Elapsed.TotalMicroseconds / readings;
    }

    private static async Task<double> MemoryAsync(
        Workbench bench,
        BenchDatabase database,
        CancellationToken cancellationToken
    )
    {
        await using var bot = await bench.Programs.StartBotAsync(
            database.ConnectionString,
            new Dictionary<string, string>(StringComparer.Ordinal),
            cancellationToken
        );
        await Task.Delay(RestsFor, cancellationToken);
        return bot.MemoryMegabytes;
    }

    private static async Task<string> ConditionsAsync(
        BenchDatabase large,
        int lines,
        int months,
        CancellationToken cancellationToken
    )
    {
        var size = await large.ReadAsync<string>(
            """
            select (select count(*) from buckets) || ' buckets, ' || (select count(*) from transfers) || ' transfers, '
                || pg_size_pretty(pg_database_size(current_database()))
            """,
            cancellationToken
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{lines:N0} lines and {months} months ({size}) against {FewLines:N0} lines and 1 month; one connection, lines at random, {RoundCount} rounds of {Readings:N0} in turns"
        );
    }
}
