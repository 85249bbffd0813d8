using LineMobileBot.Ledger.Buckets;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Locks lines and reads their pages, in one round trip.</summary>
internal static class BookReader
{
    // All writers lock lines in the order of their ids, so no two can wait for each other. It is the line's row that is
    // locked: whatever belongs to a line changes only under it. "No key" lets foreign keys to lines be checked meanwhile.
    private const string LockLines = """
        select id, state, opened_month, ends_at, throttled from lines where id = any($1) order by id for no key update
        """;

    // Statements of their own: under read committed each sees what was committed before it began, hence what the last
    // holder of the locks wrote. In the locking statement they would show the state from before the wait.
    private const string LiveBuckets = $"""
        select {LineRows.BucketColumns} from buckets b where b.line_id = any($1) and b.expires_at > $2
        """;

    private const string ActiveUsers = """
        select line_id, line_account from user_links where line_id = any($1) and unlinked_at is null
        """;

    /// <returns>The pages, still without the older rows of lines whose month is not opened.</returns>
    public static async Task<IReadOnlyCollection<LinePage>> LockAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var batch = connection.CreateBatch();
        batch.Add(LockLines, Value(lineIds));
        batch.Add(LiveBuckets, Value(lineIds), Value(ServiceMonth.Of(before).Start));
        batch.Add(ActiveUsers, Value(lineIds));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var lines = await ReadLinesAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var buckets = await ReadBucketsAsync(reader, cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var users = await ReadUsersAsync(reader, cancellationToken);
        return
        [
            .. lines.Select(line => new LinePage(
                line with
                {
                    LineAccount = users.GetValueOrDefault(line.Id),
                },
                [.. buckets[line.Id]],
                []
            )),
        ];
    }

    private static async Task<List<LineFacts>> ReadLinesAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var lines = new List<LineFacts>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(PagesFromRows.ReadLine(reader, 0) with { ToldThrottled = reader.GetBoolean(4) });
        }

        return lines;
    }

    private static async Task<ILookup<Guid, Bucket>> ReadBucketsAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var buckets = new List<Bucket>();
        while (await reader.ReadAsync(cancellationToken))
        {
            buckets.Add(LineRows.ReadBucket(reader, 0));
        }

        return buckets.ToLookup(bucket => bucket.LineId);
    }

    private static async Task<Dictionary<Guid, string>> ReadUsersAsync(
        NpgsqlDataReader reader,
        CancellationToken cancellationToken
    )
    {
        var users = new Dictionary<Guid, string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            users.Add(reader.GetGuid(0), reader.GetString(1));
        }

        return users;
    }
}
