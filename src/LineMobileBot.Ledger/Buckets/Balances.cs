using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>Reads what lines have. Takes no locks and writes nothing.</summary>
public static class Balances
{
    private const string LinesWithBuckets = $"""
        select {LineRows.LineColumns}, {LineRows.BucketColumns}
        from lines l
        left join buckets b on b.line_id = l.id and b.expires_at > $2
        where l.id = any($1)
        """;

    /// <summary>The balances at <paramref name="now"/> by line; unknown lines are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, LineBalance>> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> lineIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var read = await ReadPagesAsync(connection, [.. lineIds], now, cancellationToken);
        var pages = await LineRows.CompleteAsync(connection, read, now, cancellationToken);
        return pages.ToDictionary(page => page.Line.Id, page => LineBalance.Of(page, now));
    }

    private static async Task<IReadOnlyCollection<LinePage>> ReadPagesAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            LinesWithBuckets,
            Value(lineIds),
            Value(ServiceMonth.Of(now).Start)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var pages = new PagesFromRows();
        while (await reader.ReadAsync(cancellationToken))
        {
            pages.Add(reader, first: 0);
        }

        return pages.ToPages();
    }
}
