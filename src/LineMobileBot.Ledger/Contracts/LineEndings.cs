using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// Makes cancellations durable whose time has come. Nothing waits for it: a line past its end is treated as cancelled
/// everywhere, settled or not.
/// </summary>
public static class LineEndings
{
    /// <summary>How many lines are settled at a time, so that no transaction locks too many.</summary>
    private const int MaxLines = 1_000;

    private const string DueLines = """
        select id from lines where state = 5 and ends_at <= $1 order by id limit $2
        """;

    /// <summary>Settles lines that have ended: their data expires, their codes are revoked, their user links end.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The links that ended by it, so that their users can be told.</returns>
    public static async Task<IReadOnlyList<UserLink>> SettleAsync(
        NpgsqlConnection connection,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var due = await ReadDueAsync(connection, clock.ReadNow(), cancellationToken);
        if (due.Length == 0)
        {
            return [];
        }

        var now = await MonthOpenings.OpenAsync(connection, due, clock, cancellationToken);
        await using var batch = connection.CreateBatch();
        batch.Add("update lines set state = 6 where id = any($1) and state = 5", Value(due));
        batch.Add(
            "update usage_codes set state = 3, ended_at = $2 where line_id = any($1) and state = 1",
            Value(due),
            Value(now)
        );
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return await UserLinkRows.EndOfLinesAsync(connection, due, cancellationToken);
    }

    private static async Task<Guid[]> ReadDueAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(DueLines, Value(now), Value(MaxLines));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(reader.GetGuid(0));
        }

        return [.. due];
    }
}
