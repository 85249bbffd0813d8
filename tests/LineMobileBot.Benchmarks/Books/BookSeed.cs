using System.Globalization;
using LineMobileBot.Benchmarks.Databases;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Benchmarks.Books;

/// <summary>Books of any size and age, by set-based SQL.</summary>
internal static class BookSeed
{
    // Each month adds one entry to each line's stretch of these indexes: kept up meanwhile, they would be written over and over.
    private const string DropIndexes = "drop index ix_buckets_line_id_expires_at, ix_buckets_line_id_month_kind";

    private const string BuildIndexes = """
        create index ix_buckets_line_id_expires_at on buckets (line_id, expires_at);
        create unique index ix_buckets_line_id_month_kind on buckets (line_id, month, kind) where kind in (1, 3);
        """;

    private static readonly TimeSpan Within = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Adds months before those that <see cref="LedgerSeed"/> made: for each line and month a bucket, for every tenth line the two transfers
    /// behind it, each in its month's partition.
    /// </summary>
    public static async Task AddHistoryAsync(
        BenchDatabase database,
        int lines,
        ServiceMonth before,
        int months,
        CancellationToken cancellationToken
    )
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, LedgerSeed.Trusting, cancellationToken);
        await RunAsync(connection, DropIndexes, cancellationToken);
        var month = before.Previous;
        for (var back = 1; back <= months; back++, month = month.Previous)
        {
            await database.EnsurePartitionAsync(month, cancellationToken);
            await RunAsync(connection, Fill("HistorySeed.sql", month, lines, back), cancellationToken);
        }
        await RunAsync(connection, BuildIndexes, cancellationToken);
    }

    /// <summary>The script with its placeholders filled in.</summary>
    public static string Fill(string script, ServiceMonth month, int lines = 0, int back = 0) =>
        EmbeddedText
            .Read(script, typeof(BookSeed))
            .Replace("{lines}", Number(lines), StringComparison.Ordinal)
            .Replace("{back}", Number(back), StringComparison.Ordinal)
            .Replace("{month}", Number(month.Number), StringComparison.Ordinal)
            .Replace("{previous}", Number(month.Previous.Number), StringComparison.Ordinal)
            .Replace("{start}", Literal(month.Start), StringComparison.Ordinal)
            .Replace("{end}", Literal(month.End), StringComparison.Ordinal);

    /// <summary>Nothing else is due that the bot would do at its start: no bills to fix, nobody to be told of the month's end.</summary>
    public static string NothingElseDue(ServiceMonth month) =>
        $"""
            insert into bill_fixings (month, fixed_at, booked_at) values ({Number(
                month.Previous.Number
            )}, now(), now());
            insert into ending_alert_runs (month, after_line, done_at)
            values ({Number(month.Number)}, '00000000-0000-0000-0000-000000000000', now());
            """;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = (int)Within.TotalSeconds };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Literal(DateTimeOffset at) =>
        at.UtcDateTime.ToString("\\'yyyy-MM-dd HH:mm:ss+00\\'", CultureInfo.InvariantCulture);
}
