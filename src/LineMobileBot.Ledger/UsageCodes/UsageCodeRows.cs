using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>An active code and its line, locked.</summary>
internal sealed record FoundCode(Guid CodeId, string LastFour, MobileLine Line);

/// <summary>The statements on usage codes.</summary>
internal static class UsageCodeRows
{
    private const string Columns = """
        id, line_id, version, state, look_up, ciphertext, last_four, issued_at, ended_at
        """;

    // Two lines drawing the same 16 digits is next to impossible; should it happen, the caller draws again.
    private const string Insert = """
        insert into usage_codes (id, line_id, version, state, look_up, ciphertext, last_four, issued_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (look_up) do nothing
        """;

    public static Task<UsageCode?> ActiveOfLineAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection,
            $"select {Columns} from usage_codes where line_id = $1 and state = 1",
            Value(lineId),
            cancellationToken
        );

    /// <summary>The line for which the code of that id was issued; null when there is no such code.</summary>
    public static async Task<Guid?> LineOfAsync(
        NpgsqlConnection connection,
        Guid codeId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command("select line_id from usage_codes where id = $1", Value(codeId));
        return (Guid?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>
    /// Finds the active code and locks its line. The code is looked at again under the lock: a reissue may have come
    /// first.
    /// </summary>
    public static async Task<FoundCode?> FindAndLockLineAsync(
        NpgsqlConnection connection,
        byte[] lookUp,
        CancellationToken cancellationToken
    )
    {
        var sql = $"select {Columns} from usage_codes where look_up = $1 and state = 1";
        if (await ReadOneAsync(connection, sql, Value(lookUp), cancellationToken) is not { } found)
        {
            return null;
        }

        var line = await MobileLineRows.LockAsync(connection, found.LineId, cancellationToken);
        var active = await ReadOneAsync(connection, sql, Value(lookUp), cancellationToken);
        return active is null ? null : new FoundCode(active.Id, active.LastFour, line!);
    }

    public static async Task<bool> InsertAsync(
        NpgsqlConnection connection,
        UsageCode code,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            Insert,
            Value(code.Id),
            Value(code.LineId),
            Value(code.Version),
            Value((short)code.State),
            Value(code.LookUp),
            Value(code.Ciphertext),
            Value(code.LastFour),
            Value(code.IssuedAt)
        );
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    public static async Task ReplaceAsync(
        NpgsqlConnection connection,
        UsageCode old,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "update usage_codes set state = $2, ended_at = $3 where id = $1",
            Value(old.Id),
            Value((short)UsageCodeState.Replaced),
            Value(now)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<UsageCode?> ReadOneAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter parameter,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(sql, parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static UsageCode Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetGuid(1),
            reader.GetInt32(2),
            (UsageCodeState)reader.GetInt16(3),
            reader.GetFieldValue<byte[]>(4),
            reader.GetFieldValue<byte[]>(5),
            reader.GetString(6),
            reader.GetFieldValue<DateTimeOffset>(7),
            reader.IsDBNull(8) ? null : reader.GetFieldValue<DateTimeOffset>(8)
        );
}
