using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The statements on user links and on the tries that lead to them.</summary>
internal static class UserLinkRows
{
    private const string Columns = """
        user_links.id, user_links.line_id, user_links.line_account, user_links.code_id, user_links.last_four,
        user_links.linked_at, user_links.unlinked_at, user_links.unlink_reason
        """;

    // Also locks the account's row, so that one account links one line at a time and its tries are counted one by one.
    private const string LockTries = """
        insert into code_attempts (line_account, wrong_at) values ($1, '{}')
        on conflict (line_account) do update set line_account = excluded.line_account
        returning wrong_at
        """;

    public static async Task<DateTimeOffset[]> LockTriesAsync(
        NpgsqlConnection connection,
        string lineAccount,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(LockTries, Value(lineAccount));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return await reader.GetFieldValueAsync<DateTimeOffset[]>(0, cancellationToken);
    }

    public static async Task RememberTriesAsync(
        NpgsqlConnection connection,
        string lineAccount,
        DateTimeOffset[] wrongAt,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "update code_attempts set wrong_at = $2 where line_account = $1",
            Value(lineAccount),
            Value(wrongAt)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Task<UserLink?> ActiveOfLineAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"select {Columns} from user_links where line_id = $1 and unlinked_at is null",
                Value(lineId)
            ),
            cancellationToken
        );

    public static Task<UserLink?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid linkId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"select {Columns} from user_links where id = $2 and line_id = $1",
                Value(lineId),
                Value(linkId)
            ),
            cancellationToken
        );

    public static async Task<int> CountOfAccountAsync(
        NpgsqlConnection connection,
        string lineAccount,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            select count(*)::int from user_links join lines on lines.id = user_links.line_id
            where user_links.line_account = $1 and user_links.unlinked_at is null
                and (lines.ends_at is null or lines.ends_at > $2)
            """,
            Value(lineAccount),
            Value(now)
        );
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public static async Task InsertAsync(
        NpgsqlConnection connection,
        UserLink link,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            """
            insert into user_links (id, line_id, line_account, code_id, last_four, linked_at)
            values ($1, $2, $3, $4, $5, $6)
            """,
            Value(link.Id),
            Value(link.LineId),
            Value(link.LineAccount),
            Value(link.CodeId),
            Value(link.LastFour),
            Value(link.LinkedAt)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Ends the links of lines that have ended, as of the lines' ends.</summary>
    public static async Task<IReadOnlyList<UserLink>> EndOfLinesAsync(
        NpgsqlConnection connection,
        Guid[] lineIds,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            $"""
            update user_links set unlinked_at = lines.ends_at, unlink_reason = $2
            from lines where lines.id = user_links.line_id and lines.id = any($1) and user_links.unlinked_at is null
            returning {Columns}
            """,
            Value(lineIds),
            Value((short)UnlinkReason.Cancellation)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ended = new List<UserLink>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ended.Add(Read(reader));
        }

        return ended;
    }

    public static void AppendEnd(NpgsqlBatch batch, UserLink ended) =>
        batch.Add(
            "update user_links set unlinked_at = $2, unlink_reason = $3 where id = $1 and unlinked_at is null",
            Value(ended.Id),
            Value(ended.UnlinkedAt),
            Value((short?)ended.UnlinkReason)
        );

    private static async Task<UserLink?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
    }

    private static UserLink Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetString(2),
            reader.GetGuid(3),
            reader.GetString(4),
            reader.GetFieldValue<DateTimeOffset>(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<DateTimeOffset>(6),
            reader.IsDBNull(7) ? null : (UnlinkReason)reader.GetInt16(7)
        );
}
