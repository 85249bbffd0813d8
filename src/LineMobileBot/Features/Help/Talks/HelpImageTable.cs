using Npgsql;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The pictures of tickets in SQL.</summary>
internal static class HelpImageTable
{
    private const string ClaimRows = """
        update help_images i set due_at = $2, tries = tries + 1
        from (select message_id from help_images where state = 1 and due_at <= $1
            order by due_at limit $3 for update skip locked) as due
        where i.message_id = due.message_id
        returning i.message_id, i.line_message_id, i.tries
        """;

    public static async Task InsertAsync(
        NpgsqlConnection connection,
        Guid messageId,
        string lineMessageId,
        DateTimeOffset dueAt,
        CancellationToken cancellationToken
    )
    {
        await using var insert = new NpgsqlCommand(
            "insert into help_images (message_id, line_message_id, state, due_at) values ($1, $2, 1, $3)",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = messageId },
                new NpgsqlParameter<string> { TypedValue = lineMessageId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = dueAt },
            },
        };
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task EraseAsync(
        NpgsqlConnection connection,
        string lineMessageId,
        CancellationToken cancellationToken
    )
    {
        await using var erase = new NpgsqlCommand(
            """
            update help_images set state = 4, content = null, content_type = null
            where message_id = (select id from help_messages where line_message_id = $1)
            """,
            connection
        )
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = lineMessageId } },
        };
        await erase.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Takes up pictures that are due; until <paramref name="leaseUntil"/> they are nobody else's.</summary>
    public static async Task<List<DueImage>> ClaimAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        DateTimeOffset leaseUntil,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var claim = new NpgsqlCommand(ClaimRows, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = leaseUntil },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        var due = new List<DueImage>();
        await using var rows = await claim.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            due.Add(new DueImage(rows.GetGuid(0), rows.GetString(1), rows.GetInt16(2)));
        }

        return due;
    }

    public static async Task AgainAsync(
        NpgsqlConnection connection,
        Guid messageId,
        DateTimeOffset dueAt,
        CancellationToken cancellationToken
    )
    {
        await using var again = new NpgsqlCommand(
            "update help_images set due_at = $2 where message_id = $1 and state = 1",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = messageId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = dueAt },
            },
        };
        await again.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Settles a picture that is still waited for; one taken back meanwhile stays gone.</summary>
    public static async Task<bool> SettleAsync(
        NpgsqlConnection connection,
        Guid messageId,
        HelpImageState state,
        HelpImage? image,
        CancellationToken cancellationToken
    )
    {
        await using var settle = new NpgsqlCommand(
            "update help_images set state = $2, content_type = $3, content = $4 where message_id = $1 and state = 1",
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = messageId },
                new NpgsqlParameter<short> { TypedValue = (short)state },
                new NpgsqlParameter<string?> { TypedValue = image?.ContentType },
                new NpgsqlParameter<byte[]?> { TypedValue = image?.Content },
            },
        };
        return await settle.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static async Task<HelpImage?> FindAsync(
        NpgsqlConnection connection,
        Guid ticketId,
        Guid messageId,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            """
            select i.content_type, i.content from help_images i join help_messages m on m.id = i.message_id
            where m.ticket_id = $1 and i.message_id = $2 and i.state = 2
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = ticketId },
                new NpgsqlParameter<Guid> { TypedValue = messageId },
            },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new HelpImage(row.GetString(0), await row.GetFieldValueAsync<byte[]>(1, cancellationToken))
            : null;
    }
}

/// <summary>A picture to be fetched.</summary>
/// <param name="MessageId">The message it belongs to.</param>
/// <param name="LineMessageId">LINE's id of that message.</param>
/// <param name="Tries">This one counted.</param>
internal sealed record DueImage(Guid MessageId, string LineMessageId, int Tries);

/// <summary>A picture that is here.</summary>
internal sealed record HelpImage(string ContentType, byte[] Content);
