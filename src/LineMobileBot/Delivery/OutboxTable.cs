using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Delivery;

/// <summary>The outbox in SQL. It holds only what is still to be delivered: a delivered answer's row is gone.</summary>
internal static class OutboxTable
{
    private const string InsertRows = """
        insert into outbox (id, line_user, kind, answer_name, answer, reply_token, token_until, event_id, created_at, lease_until)
        select id, line_user, kind, nullif(name, ''), nullif(answer, ''), nullif(token, ''),
            case when token <> '' then token_until end, nullif(event, ''), $9, $10
        from unnest($1, $2, $3, $4, $5, $6, $7, $8) as o (id, line_user, kind, name, answer, token, token_until, event)
        """;

    private const string ClaimRows = """
        with due as (
            select id, in_doubt from outbox where lease_until < $1
            order by id limit $3 for update skip locked)
        update outbox o set lease_until = $2, in_doubt = true from due where o.id = due.id
        returning o.id, o.line_user, o.kind, o.answer_name, o.answer, o.reply_token, o.token_until, o.tries, due.in_doubt
        """;

    public static NpgsqlBatchCommand Insert(
        IReadOnlyList<Outgoing> outgoing,
        AnswerCatalogue answers,
        DateTimeOffset now,
        DateTimeOffset leaseUntil
    )
    {
        var count = outgoing.Count;
        var (ids, users, kinds) = (new Guid[count], new string[count], new short[count]);
        var (names, texts, tokens, events) = (
            new string[count],
            new string[count],
            new string[count],
            new string[count]
        );
        var tokenUntil = new DateTimeOffset[count];
        for (var i = 0; i < count; i++)
        {
            var item = outgoing[i];
            ids[i] = item.Id;
            users[i] = item.User.Value;
            kinds[i] = (short)item.Kind;
            (names[i], texts[i]) = item.Answer is null ? ("", "") : answers.Write(item.Answer);
            tokens[i] = item.ReplyToken ?? "";
            tokenUntil[i] = item.TokenUntil;
            events[i] = item.EventId ?? "";
        }

        return new NpgsqlBatchCommand(InsertRows)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = ids },
                new NpgsqlParameter<string[]> { TypedValue = users },
                new NpgsqlParameter<short[]> { TypedValue = kinds },
                new NpgsqlParameter<string[]> { TypedValue = names },
                new NpgsqlParameter<string[]> { TypedValue = texts },
                new NpgsqlParameter<string[]> { TypedValue = tokens },
                new NpgsqlParameter<DateTimeOffset[]> { TypedValue = tokenUntil },
                new NpgsqlParameter<string[]> { TypedValue = events },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = leaseUntil },
            },
        };
    }

    /// <summary>Takes up answers whose lease ran out; what was never given back may have been sent already.</summary>
    public static async Task<List<ClaimedRow>> ClaimAsync(
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
        var claimed = new List<ClaimedRow>();
        await using var rows = await claim.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var item = new Outgoing(
                rows.GetGuid(0),
                new LineUserId(rows.GetString(1)),
                (AnswerKind)rows.GetInt16(2),
                Answer: null
            )
            {
                ReplyToken = await rows.IsDBNullAsync(5, cancellationToken) ? null : rows.GetString(5),
                TokenUntil = await rows.IsDBNullAsync(6, cancellationToken)
                    ? default
                    : rows.GetFieldValue<DateTimeOffset>(6),
                Tries = rows.GetInt16(7),
                InDoubt = rows.GetBoolean(8),
            };
            var name = await rows.IsDBNullAsync(3, cancellationToken) ? null : rows.GetString(3);
            claimed.Add(new ClaimedRow(item, name, name is null ? null : rows.GetString(4)));
        }

        return claimed;
    }

    public static NpgsqlBatchCommand StrikeOff(Guid[] ids) =>
        new("delete from outbox where id = any($1)")
        {
            Parameters = { new NpgsqlParameter<Guid[]> { TypedValue = ids } },
        };

    public static NpgsqlBatchCommand GiveBack(Outgoing item, DateTimeOffset from, bool inDoubt) =>
        new("update outbox set lease_until = $2, tries = tries + 1, in_doubt = $3 where id = $1")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = item.Id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = from },
                new NpgsqlParameter<bool> { TypedValue = inDoubt },
            },
        };

    /// <summary>Nothing was tried, so nothing is counted.</summary>
    public static NpgsqlBatchCommand Hold(Outgoing item, DateTimeOffset until) =>
        new("update outbox set lease_until = $2, in_doubt = $3 where id = $1")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = item.Id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = until },
                new NpgsqlParameter<bool> { TypedValue = item.InDoubt },
            },
        };

    public static NpgsqlBatchCommand Park(Outgoing item, DateTimeOffset now, string reason) =>
        new("update outbox set lease_until = null, parked_at = $2, error = $3 where id = $1")
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = item.Id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                new NpgsqlParameter<string> { TypedValue = reason },
            },
        };

    internal sealed record ClaimedRow(Outgoing Item, string? AnswerName, string? AnswerJson);
}
