using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The receive codes in SQL.</summary>
internal static class ReceiveCodeTable
{
    private const string Columns = "code, line_id, line_user, expires_at, used_at";

    public static Task<ReceiveCodeRow?> FindAsync(
        NpgsqlConnection connection,
        string code,
        CancellationToken cancellationToken
    ) =>
        FirstAsync(
            new NpgsqlCommand($"select {Columns} from receive_codes where code = $1", connection)
            {
                Parameters = { Value(code) },
            },
            cancellationToken
        );

    /// <summary>The code a person can still be reached by.</summary>
    public static Task<ReceiveCodeRow?> LiveAsync(
        NpgsqlConnection connection,
        Guid lineId,
        LineUserId user,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        FirstAsync(
            new NpgsqlCommand(
                $"""
                select {Columns} from receive_codes
                where line_id = $1 and line_user = $2 and expires_at > $3 and used_at is null
                order by expires_at desc limit 1
                """,
                connection
            )
            {
                Parameters = { Value(lineId), Value(user.Value), Value(now) },
            },
            cancellationToken
        );

    /// <summary>Those of the codes that nobody has given to yet. Ask with the receivers' lines locked.</summary>
    public static async Task<HashSet<string>> UnusedAmongAsync(
        NpgsqlConnection connection,
        string[] codes,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select code from receive_codes where code = any($1) and used_at is null",
            connection
        )
        {
            Parameters = { Value(codes) },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var unused = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            unused.Add(rows.GetString(0));
        }

        return unused;
    }

    public static NpgsqlBatchCommand Insert(ReceiveCodeRow code) =>
        new("insert into receive_codes (code, line_id, line_user, expires_at) values ($1, $2, $3, $4)")
        {
            Parameters = { Value(code.Code), Value(code.LineId), Value(code.LineUser.Value), Value(code.ExpiresAt) },
        };

    public static NpgsqlBatchCommand UseUp(string[] codes, DateTimeOffset now) =>
        new("update receive_codes set used_at = $2 where code = any($1)") { Parameters = { Value(codes), Value(now) } };

    private static async Task<ReceiveCodeRow?> FirstAsync(NpgsqlCommand select, CancellationToken cancellationToken)
    {
        await using (select)
        {
            await using var row = await select.ExecuteReaderAsync(cancellationToken);
            return await row.ReadAsync(cancellationToken)
                ? new ReceiveCodeRow
                {
                    Code = row.GetString(0),
                    LineId = row.GetGuid(1),
                    LineUser = new LineUserId(row.GetString(2)),
                    ExpiresAt = row.GetFieldValue<DateTimeOffset>(3),
                    UsedAt = row.GetFieldValue<DateTimeOffset?>(4),
                }
                : null;
        }
    }

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
