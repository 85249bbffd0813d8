using LineMobileBot.Ledger.Contracts;
using Npgsql;

namespace LineMobileBot.Site.Accounts;

/// <summary>Table <c>contractor_accounts</c> in SQL, with the lock of its login id.</summary>
internal static class AccountRows
{
    private const string Read = """
        select a.password_hash, a.security_stamp, coalesce(l.access_failed_count, 0), l.lockout_end
        from (values (1)) as always (one)
        left join contractor_accounts a on a.contractor_id = $1
        left join sign_in_locks l on l.login_id_hash = $2
        """;

    private const string StoreAccount = """
        insert into contractor_accounts as a (contractor_id, password_hash, security_stamp, password_changed_at)
        values ($1, $2, $3, $4)
        on conflict (contractor_id) do update set
            password_hash = excluded.password_hash, security_stamp = excluded.security_stamp,
            password_changed_at = excluded.password_changed_at
        where a.password_hash <> excluded.password_hash
        """;

    public static async Task<ContractorAccount> ReadAsync(
        NpgsqlConnection connection,
        string loginId,
        byte[] loginIdHash,
        CancellationToken cancellationToken
    )
    {
        var contractor = await Contractors.FindAsync(connection, loginId, cancellationToken);
        await using var select = new NpgsqlCommand(Read, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = contractor?.Id ?? Guid.Empty },
                new NpgsqlParameter<byte[]> { TypedValue = loginIdHash },
            },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return new ContractorAccount
        {
            Contractor = contractor,
            LoginId = loginId,
            LoginIdHash = loginIdHash,
            PasswordHash = await row.IsDBNullAsync(0, cancellationToken) ? null : row.GetString(0),
            SecurityStamp = await row.IsDBNullAsync(1, cancellationToken) ? null : row.GetString(1),
            AccessFailedCount = row.GetInt32(2),
            LockoutEnd = await row.IsDBNullAsync(3, cancellationToken) ? null : row.GetFieldValue<DateTimeOffset>(3),
        };
    }

    public static async Task StoreAsync(
        NpgsqlConnection connection,
        ContractorAccount account,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        if (account is { Contractor: { } contractor, PasswordHash: { } hash, SecurityStamp: { } stamp })
        {
            batch.BatchCommands.Add(
                new NpgsqlBatchCommand(StoreAccount)
                {
                    Parameters =
                    {
                        new NpgsqlParameter<Guid> { TypedValue = contractor.Id },
                        new NpgsqlParameter<string> { TypedValue = hash },
                        new NpgsqlParameter<string> { TypedValue = stamp },
                        new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                    },
                }
            );
        }

        SignInLocks.Append(batch, account.LoginIdHash, account.AccessFailedCount, account.LockoutEnd, now);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
