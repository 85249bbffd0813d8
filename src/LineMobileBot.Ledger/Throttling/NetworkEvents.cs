using LineMobileBot.Ledger.Contracts;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Throttling;

/// <summary>
/// What the network is told, in order. An event gets its cursor only when somebody reads: by then it is committed, so that no event
/// with a lower cursor can turn up later, and whoever writes events waits for nobody.
/// </summary>
public static class NetworkEvents
{
    /// <summary>"network " in ASCII: keeps readers apart from other users of advisory locks.</summary>
    private const long Readers = 0x6e_65_74_77_6f_72_6b_20;

    // The events of a line are visible in the order in which they were written, since each was written under the line's lock. So
    // what one reader sees of a line is never older than what the reader before has numbered.
    private const string GiveCursors = $"""
        with numbered as materialized (
            select line_id, at, nextval('{NetworkEventRows.Cursors}') as cursor
            from (
                select line_id, at from network_events where cursor is null order by at, line_id limit $1) as waiting)
        update network_events e set cursor = numbered.cursor
        from numbered where e.line_id = numbered.line_id and e.at = numbered.at
        """;

    private const string EventsAfter = """
        select e.cursor, e.line_id, l.msisdn, e.throttled, e.at
        from network_events e
        join lines l on l.id = e.line_id
        where e.cursor > $1
        order by e.cursor
        limit $2
        """;

    // Cursors grow with time: what is oldest is found at once, however much there is.
    private const string ForgetOldest = """
        delete from network_events
        where (line_id, at) in (
            select line_id, at from (
                select line_id, at from network_events where cursor is not null order by cursor limit $2) as oldest
            where at < $1)
        """;

    /// <summary>Forgets events that a reader was given and that happened before; one that nobody has read yet stays.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="before">The first instant that is kept.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many were forgotten.</returns>
    public static async Task<int> ForgetAsync(
        NpgsqlConnection connection,
        DateTimeOffset before,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(ForgetOldest, Value(before), Value(most));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The events behind a cursor, oldest first. What is committed is never missing; repeating a call repeats its events.</summary>
    /// <param name="connection">A connection with an open transaction (read committed), committed before anybody is told.</param>
    /// <param name="after">The cursor of the last event known; 0 from the first on.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<ToldNetworkEvent>> ReadAsync(
        NpgsqlConnection connection,
        long after,
        int most,
        CancellationToken cancellationToken
    )
    {
        // Statements of their own: each sees what was committed before it began, so the second what the last reader did.
        await using var batch = connection.CreateBatch();
        batch.Add("select pg_advisory_xact_lock($1)", Value(Readers));
        batch.Add(GiveCursors, Value(most));
        batch.Add(EventsAfter, Value(after), Value(most));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var events = new List<ToldNetworkEvent>();
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(
                new ToldNetworkEvent(
                    reader.GetInt64(0),
                    reader.GetGuid(1),
                    Msisdn.Parse(reader.GetString(2)),
                    reader.GetBoolean(3),
                    reader.GetFieldValue<DateTimeOffset>(4)
                )
            );
        }

        return events;
    }
}
