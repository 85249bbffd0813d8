using Npgsql;
using NpgsqlTypes;
using static LineMobileBot.Features.Help.Talks.HelpTicketTable;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The messages of tickets in SQL.</summary>
internal static class HelpMessageTable
{
    private const string InsertRow = """
        insert into help_messages
            (id, ticket_id, at, author, kind, text, operator_id, operator_name, line_message_id, form_key, unsent_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        on conflict (line_message_id) where line_message_id is not null do nothing
        """;

    private const string EraseText = """
        update help_messages m set text = null, unsent_at = $3 from help_tickets t
        where m.line_message_id = $1 and t.id = m.ticket_id and t.line_user = $2 and m.unsent_at is null
        returning m.ticket_id
        """;

    /// <returns>False: it is there already, or was taken back before it came.</returns>
    public static async Task<bool> InsertAsync(
        NpgsqlConnection connection,
        HelpMessageRow message,
        CancellationToken cancellationToken
    )
    {
        await using var insert = new NpgsqlCommand(InsertRow, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = message.Id },
                new NpgsqlParameter<Guid> { TypedValue = message.TicketId },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = message.At },
                new NpgsqlParameter<short> { TypedValue = (short)message.Author },
                new NpgsqlParameter<short> { TypedValue = (short)message.Kind },
                Nullable(message.Text, NpgsqlDbType.Text),
                Nullable(message.OperatorId, NpgsqlDbType.Uuid),
                Nullable(message.OperatorName, NpgsqlDbType.Text),
                Nullable(message.LineMessageId, NpgsqlDbType.Text),
                Nullable(message.FormKey, NpgsqlDbType.Uuid),
                Nullable(message.UnsentAt, NpgsqlDbType.TimestampTz),
            },
        };
        return await insert.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>What an operator's form has brought already.</summary>
    public static async Task<HelpMessageRow?> OfFormAsync(
        NpgsqlConnection connection,
        Guid formKey,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select id, ticket_id, at, text, operator_id from help_messages where form_key = $1",
            connection
        )
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = formKey } },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new HelpMessageRow
            {
                Id = row.GetGuid(0),
                TicketId = row.GetGuid(1),
                At = row.GetFieldValue<DateTimeOffset>(2),
                Author = HelpAuthor.Operator,
                Kind = HelpMessageKind.Text,
                Text = row.GetString(3),
                OperatorId = row.GetGuid(4),
                FormKey = formKey,
            }
            : null;
    }

    /// <summary>Erases what a message of the person said; the mark that there was one stays.</summary>
    /// <returns>The ticket it was in; null when it is in none.</returns>
    public static async Task<Guid?> EraseAsync(
        NpgsqlConnection connection,
        string lineMessageId,
        string user,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var erase = new NpgsqlCommand(EraseText, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = lineMessageId },
                new NpgsqlParameter<string> { TypedValue = user },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };
        return await erase.ExecuteScalarAsync(cancellationToken) as Guid?;
    }
}
