using System.Text;
using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using Npgsql;
using NpgsqlTypes;

namespace LineMobileBot.Webhook;

/// <summary>
/// The inbox in SQL: what is still to be done, and apart from it the ids of all that was seen. A row with a lease waits or is
/// worked on; one without is parked; one that is done is gone, and what the person said with it: it may hold a usage code.
/// </summary>
internal static class InboxTable
{
    private const string Insert = """
        with arrived as (
            insert into seen_events (webhook_event_id, received_at) select id, $4 from unnest($1) as e (id)
            on conflict (webhook_event_id) do nothing
            returning webhook_event_id)
        insert into inbox (webhook_event_id, line_user, payload, received_at, lease_until)
        select id, line_user, payload, $4, $5
        from unnest($1, $2, $3) as e (id, line_user, payload)
        join arrived on arrived.webhook_event_id = e.id
        on conflict (webhook_event_id) do nothing
        returning webhook_event_id
        """;

    private const string Claim = """
        with due as (
            select webhook_event_id, lease_until > received_at as was_held from inbox where lease_until < $1
            order by received_at limit $3 for update skip locked)
        update inbox i set lease_until = $2 from due where i.webhook_event_id = due.webhook_event_id
        returning i.webhook_event_id, i.line_user, i.payload, i.received_at, i.attempts, due.was_held
        """;

    /// <summary>Stores events that are new; those already known are not returned.</summary>
    public static async Task<IReadOnlySet<string>> InsertAsync(
        NpgsqlConnection connection,
        IReadOnlyList<InboxEvent> events,
        DateTimeOffset receivedAt,
        DateTimeOffset leaseUntil,
        CancellationToken cancellationToken
    )
    {
        var (ids, users, payloads) = (new string[events.Count], new string[events.Count], new string[events.Count]);
        for (var i = 0; i < events.Count; i++)
        {
            ids[i] = events[i].Id;
            users[i] = events[i].User.Value;
            payloads[i] = events[i].Event.Raw.GetRawText();
        }

        await using var insert = new NpgsqlCommand(Insert, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = ids },
                new NpgsqlParameter<string[]> { TypedValue = users },
                new NpgsqlParameter<string[]> { TypedValue = payloads },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = receivedAt },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = leaseUntil },
            },
        };
        var stored = new HashSet<string>(events.Count, StringComparer.Ordinal);
        await using var rows = await insert.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            stored.Add(rows.GetString(0));
        }

        return stored;
    }

    /// <summary>Takes up events whose lease ran out, oldest first; what another replica is just claiming is skipped.</summary>
    public static async Task<List<InboxEvent>> ClaimAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var claim = new NpgsqlCommand(Claim, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = leaseUntil },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        var claimed = new List<InboxEvent>();
        await using var rows = await claim.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var payload = Encoding.UTF8.GetBytes(rows.GetString(2));
            claimed.Add(
                new InboxEvent(
                    rows.GetString(0),
                    new LineUserId(rows.GetString(1)),
                    WebhookParser.ParseEvent(payload),
                    rows.GetFieldValue<DateTimeOffset>(3),
                    leaseUntil
                )
                {
                    Attempts = rows.GetInt16(4),
                    WasClaimed = true,
                    MayBeAnswered = rows.GetBoolean(5),
                }
            );
        }

        return [.. claimed.OrderBy(e => e.ReceivedAt).ThenBy(e => e.Id, StringComparer.Ordinal)];
    }

    /// <summary>Takes events out that are done.</summary>
    public static NpgsqlBatchCommand Done(string[] ids) =>
        new("delete from inbox where webhook_event_id = any($1)")
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = ids } },
        };

    /// <summary>Gives a failed event back, to be tried again from <paramref name="from"/> on, or parks it (null).</summary>
    public static NpgsqlBatchCommand Failed(
        string id,
        int attempts,
        DateTimeOffset? from,
        DateTimeOffset now,
        string error
    ) =>
        new(
            """
            update inbox set attempts = $2, lease_until = $3, parked_at = case when $3 is null then $4 end, error = $5
            where webhook_event_id = $1
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = id },
                new NpgsqlParameter<short> { TypedValue = short.CreateChecked(attempts) },
                new NpgsqlParameter { Value = (object?)from ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<string> { TypedValue = error },
            },
        };

    /// <summary>Which of these events nobody has finished. Ask under their people's locks.</summary>
    public static async Task<IReadOnlySet<string>> OpenAsync(
        NpgsqlConnection connection,
        string[] ids,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select webhook_event_id from inbox where webhook_event_id = any($1) and lease_until is not null",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<string[]> { TypedValue = ids } },
        };
        var open = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            open.Add(rows.GetString(0));
        }

        return open;
    }

    /// <summary>Forgets ids that LINE can no longer deliver again. Parked events stay until an operator settles them.</summary>
    public static async Task<int> ForgetAsync(
        NpgsqlConnection connection,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var delete = new NpgsqlCommand("delete from seen_events where received_at < $1", connection)
        {
            Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = before } },
        };
        return await delete.ExecuteNonQueryAsync(cancellationToken);
    }
}
