using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>One line of a talk as the desk shows it.</summary>
internal sealed record TalkLine(
    Guid Id,
    Guid TicketId,
    DateTimeOffset At,
    HelpAuthor Author,
    HelpMessageKind Kind,
    string? Text,
    string? OperatorName,
    bool IsUnsent,
    HelpImageState? Image,
    TalkDelivery Delivery
);

/// <summary>How far an operator's answer has come.</summary>
internal enum TalkDelivery
{
    Sent,
    OnItsWay,

    /// <summary>LINE will never take it: the month's messages are used up, for instance.</summary>
    NotSent,
}

/// <summary>Reads a talk, of all tickets of its person: who comes back need not tell it all again.</summary>
internal static class TalkLines
{
    private const string Said = """
        select * from (
            select m.id, m.ticket_id, m.at, m.author, m.kind, m.text, m.operator_name, m.unsent_at is not null, i.state,
                case when o.id is null then 0 when o.parked_at is null then 1 else 2 end
            from help_messages m
            left join help_images i on i.message_id = m.id
            left join outbox o on o.id = m.id and m.author = 3
            where m.ticket_id in (select id from help_tickets where line_user = $1)
            order by m.at desc, m.id desc limit $2) as newest
        order by at, id
        """;

    public static async Task<IReadOnlyList<TalkLine>> ReadAsync(
        NpgsqlConnection connection,
        LineUserId user,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Said, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = user.Value },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        var lines = new List<TalkLine>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            lines.Add(Read(rows));
        }

        return lines;
    }

    private static TalkLine Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            row.GetGuid(1),
            row.GetFieldValue<DateTimeOffset>(2),
            (HelpAuthor)row.GetInt16(3),
            (HelpMessageKind)row.GetInt16(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetString(6),
            row.GetBoolean(7),
            row.IsDBNull(8) ? null : (HelpImageState)row.GetInt16(8),
            (TalkDelivery)row.GetInt32(9)
        );
}
