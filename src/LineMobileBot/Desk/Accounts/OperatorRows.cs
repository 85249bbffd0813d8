using Npgsql;

namespace LineMobileBot.Desk.Accounts;

/// <summary>Table <c>operators</c> in SQL.</summary>
internal static class OperatorRows
{
    private const string Columns =
        "id, login, name, roles, password_hash, authenticator_key, last_code_step, recovery_codes, security_stamp, disabled_at";

    public static Task<OperatorAccount?> FindAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) => FindAsync(connection, "id = $1", new NpgsqlParameter<Guid> { TypedValue = id }, cancellationToken);

    /// <summary>Finds and locks, so that of two changes at once the second sees the first.</summary>
    public static Task<OperatorAccount?> LockAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    ) => FindAsync(connection, "id = $1 for update", new NpgsqlParameter<Guid> { TypedValue = id }, cancellationToken);

    /// <inheritdoc cref="LockAsync(NpgsqlConnection, Guid, CancellationToken)"/>
    public static Task<OperatorAccount?> LockAsync(
        NpgsqlConnection connection,
        string login,
        CancellationToken cancellationToken
    ) =>
        FindAsync(
            connection,
            "login = $1 for update",
            new NpgsqlParameter<string> { TypedValue = login },
            cancellationToken
        );

    /// <summary>Everybody, by login.</summary>
    public static async Task<IReadOnlyList<OperatorAccount>> AllAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand($"select {Columns} from operators order by login", connection);
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var all = new List<OperatorAccount>();
        while (await rows.ReadAsync(cancellationToken))
        {
            all.Add(Read(rows));
        }

        return all;
    }

    /// <summary>Adds somebody who has yet to sign up.</summary>
    public static NpgsqlBatchCommand Insert(OperatorAccount account, DateTimeOffset now) =>
        new(
            """
            insert into operators (id, login, name, roles, last_code_step, recovery_codes, security_stamp, created_at)
            values ($1, $2, $3, $4, 0, '{}', $5, $6)
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = account.Id },
                new NpgsqlParameter<string> { TypedValue = account.Login },
                new NpgsqlParameter<string> { TypedValue = account.Name },
                new NpgsqlParameter<string[]> { TypedValue = [.. account.Roles.Select(OperatorRoles.NameOf)] },
                new NpgsqlParameter<string> { TypedValue = account.SecurityStamp },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
            },
        };

    /// <summary>Stores everything of the account that can change.</summary>
    public static NpgsqlBatchCommand Update(OperatorAccount account) =>
        new(
            """
            update operators set name = $2, roles = $3, password_hash = $4, authenticator_key = $5, last_code_step = $6,
                recovery_codes = $7, security_stamp = $8, disabled_at = $9
            where id = $1
            """
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = account.Id },
                new NpgsqlParameter<string> { TypedValue = account.Name },
                new NpgsqlParameter<string[]> { TypedValue = [.. account.Roles.Select(OperatorRoles.NameOf)] },
                new NpgsqlParameter<string?> { TypedValue = account.PasswordHash },
                new NpgsqlParameter<byte[]?> { TypedValue = account.AuthenticatorKey },
                new NpgsqlParameter<long> { TypedValue = account.LastCodeStep },
                new NpgsqlParameter<byte[][]> { TypedValue = [.. account.RecoveryCodes] },
                new NpgsqlParameter<string> { TypedValue = account.SecurityStamp },
                new NpgsqlParameter<DateTimeOffset?> { TypedValue = account.DisabledAt },
            },
        };

    private static async Task<OperatorAccount?> FindAsync(
        NpgsqlConnection connection,
        string condition,
        NpgsqlParameter value,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand($"select {Columns} from operators where {condition}", connection);
        select.Parameters.Add(value);
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        return await rows.ReadAsync(cancellationToken) ? Read(rows) : null;
    }

    private static OperatorAccount Read(NpgsqlDataReader row) =>
        new(row.GetGuid(0), row.GetString(1), row.GetString(2), OperatorRoles.Of(row.GetFieldValue<string[]>(3)))
        {
            PasswordHash = row.IsDBNull(4) ? null : row.GetString(4),
            AuthenticatorKey = row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
            LastCodeStep = row.GetInt64(6),
            RecoveryCodes = row.GetFieldValue<byte[][]>(7),
            SecurityStamp = row.GetString(8),
            DisabledAt = row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9),
        };
}
