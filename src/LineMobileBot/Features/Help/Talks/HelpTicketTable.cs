using LineMobileBot.Conversations;
using Npgsql;
using NpgsqlTypes;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The tickets in SQL. Whoever changes one has locked its row first.</summary>
internal static class HelpTicketTable
{
    private const string Columns =
        "id, line_user, state, opened_at, since, first, operator_id, operator_name, wrote_at, reply_token, reply_token_until";

    private const string SaveRow = $"""
        insert into help_tickets ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (id) do update set state = excluded.state, since = excluded.since, first = excluded.first,
            operator_id = excluded.operator_id, operator_name = excluded.operator_name, wrote_at = excluded.wrote_at,
            reply_token = excluded.reply_token, reply_token_until = excluded.reply_token_until
        """;

    /// <summary>The queue in its order: who was left by an operator first, then who has waited longest.</summary>
    private const string Before = """
        select count(*) from help_tickets where state = 2 and (not first, since, id) < (not $2, $3, $1)
        """;

    /// <summary>The person's ticket that is not resolved.</summary>
    public static Task<HelpTicketRow?> LockOpenAsync(
        NpgsqlConnection connection,
        LineUserId user,
        CancellationToken cancellationToken
    ) =>
        FirstAsync(
            new NpgsqlCommand(
                $"select {Columns} from help_tickets where line_user = $1 and state <> 4 for update",
                connection
            )
            {
                Parameters = { new NpgsqlParameter<string> { TypedValue = user.Value } },
            },
            cancellationToken
        );

    public static Task<HelpTicketRow?> LockAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        FirstAsync(
            ById($"select {Columns} from help_tickets where id = $1 for update", connection, id),
            cancellationToken
        );

    public static Task<HelpTicketRow?> FindAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) => FirstAsync(ById($"select {Columns} from help_tickets where id = $1", connection, id), cancellationToken);

    /// <summary>The ticket a message is in.</summary>
    public static async Task<HelpTicketRow> LockOfMessageAsync(
        NpgsqlConnection connection,
        Guid messageId,
        CancellationToken cancellationToken
    ) =>
        await FirstAsync(
            ById(
                $"select {Columns} from help_tickets where id = (select ticket_id from help_messages where id = $1) for update",
                connection,
                messageId
            ),
            cancellationToken
        ) ?? throw new InvalidOperationException("A message without a ticket.");

    /// <summary>The next of the queue. What somebody else is just taking is passed over.</summary>
    public static Task<HelpTicketRow?> LockNextAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    ) =>
        FirstAsync(
            new NpgsqlCommand(
                $"select {Columns} from help_tickets where state = 2 order by first desc, since, id limit 1 for update skip locked",
                connection
            ),
            cancellationToken
        );

    /// <summary>All that are in this state, locked; what somebody is just changing is left for the next look.</summary>
    public static async Task<List<HelpTicketRow>> LockAllAsync(
        NpgsqlConnection connection,
        HelpTicketState state,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            $"select {Columns} from help_tickets where state = $1 order by id limit $2 for update skip locked",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<short> { TypedValue = (short)state },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        var tickets = new List<HelpTicketRow>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            tickets.Add(Read(rows));
        }

        return tickets;
    }

    /// <summary>How many wait before this one, and it: 1 is next.</summary>
    public static async Task<int> PlaceAsync(
        NpgsqlConnection connection,
        HelpTicketRow ticket,
        CancellationToken cancellationToken
    )
    {
        await using var count = new NpgsqlCommand(Before, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = ticket.Id },
                new NpgsqlParameter<bool> { TypedValue = ticket.First },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = ticket.Since },
            },
        };
        return checked((int)(long)(await count.ExecuteScalarAsync(cancellationToken))!) + 1;
    }

    public static async Task SaveAsync(
        NpgsqlConnection connection,
        HelpTicketRow ticket,
        CancellationToken cancellationToken
    )
    {
        await using var save = new NpgsqlCommand(SaveRow, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = ticket.Id },
                new NpgsqlParameter<string> { TypedValue = ticket.LineUser.Value },
                new NpgsqlParameter<short> { TypedValue = (short)ticket.State },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = ticket.OpenedAt },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = ticket.Since },
                new NpgsqlParameter<bool> { TypedValue = ticket.First },
                Nullable(ticket.OperatorId, NpgsqlDbType.Uuid),
                Nullable(ticket.OperatorName, NpgsqlDbType.Text),
                Nullable(ticket.WroteAt, NpgsqlDbType.TimestampTz),
                Nullable(ticket.ReplyToken, NpgsqlDbType.Text),
                Nullable(ticket.ReplyTokenUntil, NpgsqlDbType.TimestampTz),
            },
        };
        await save.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static NpgsqlParameter Nullable(object? value, NpgsqlDbType type) =>
        new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };

    private static NpgsqlCommand ById(string sql, NpgsqlConnection connection, Guid id) =>
        new(sql, connection) { Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } } };

    private static async Task<HelpTicketRow?> FirstAsync(NpgsqlCommand select, CancellationToken cancellationToken)
    {
        await using (select)
        {
            await using var rows = await select.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) ? Read(rows) : null;
        }
    }

    private static HelpTicketRow Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            LineUser = new LineUserId(row.GetString(1)),
            State = (HelpTicketState)row.GetInt16(2),
            OpenedAt = row.GetFieldValue<DateTimeOffset>(3),
            Since = row.GetFieldValue<DateTimeOffset>(4),
            First = row.GetBoolean(5),
            OperatorId = row.IsDBNull(6) ? null : row.GetGuid(6),
            OperatorName = row.IsDBNull(7) ? null : row.GetString(7),
            WroteAt = row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8),
            ReplyToken = row.IsDBNull(9) ? null : row.GetString(9),
            ReplyTokenUntil = row.IsDBNull(10) ? null : row.GetFieldValue<DateTimeOffset>(10),
        };
}
