using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.Webhook;

/// <summary>An event that failed again and again. What the person said in it is nobody's business: it may be a code.</summary>
/// <param name="EventId">LINE's id of the event.</param>
/// <param name="ReceivedAt">When it came in.</param>
/// <param name="ParkedAt">When it was given up.</param>
/// <param name="Error">The kind of the last failure.</param>
internal sealed record ParkedEvent(string EventId, DateTimeOffset ReceivedAt, DateTimeOffset ParkedAt, string Error);

/// <summary>The inbox as operators see it.</summary>
internal static class ParkedEvents
{
    private const string Retry = """
        update inbox set lease_until = $2, parked_at = null, attempts = 0
        where webhook_event_id = $1 and parked_at is not null
        """;

    public static Task<Waiting> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        WaitingRows.CountAsync(connection, "inbox", cancellationToken);

    /// <summary>By their ids, which at LINE grow with time: what came in first comes first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="after">The event after which to go on; null for the first.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<ParkedEvent>> ListAsync(
        NpgsqlConnection connection,
        string? after,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            """
            select webhook_event_id, received_at, parked_at, coalesce(error, '') from inbox
            where parked_at is not null and webhook_event_id > $1 order by webhook_event_id limit $2
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = after ?? "" },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var events = new List<ParkedEvent>();
        while (await rows.ReadAsync(cancellationToken))
        {
            events.Add(
                new ParkedEvent(
                    rows.GetString(0),
                    rows.GetFieldValue<DateTimeOffset>(1),
                    rows.GetFieldValue<DateTimeOffset>(2),
                    rows.GetString(3)
                )
            );
        }

        return events;
    }

    /// <summary>Lets any replica take the event up again, with all its attempts before it.</summary>
    /// <returns>False when it is parked no more.</returns>
    public static async Task<bool> RetryAsync(
        NpgsqlConnection connection,
        string eventId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var update = new NpgsqlCommand(Retry, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = eventId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        return await update.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}
