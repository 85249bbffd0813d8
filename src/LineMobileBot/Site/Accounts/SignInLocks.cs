using Npgsql;

namespace LineMobileBot.Site.Accounts;

/// <summary>Table <c>sign_in_locks</c> in SQL: wrong tries by the keyed hash of a login id, whether anybody has it or not.</summary>
internal static class SignInLocks
{
    private const string Store = """
        insert into sign_in_locks (login_id_hash, access_failed_count, lockout_end, changed_at) values ($1, $2, $3, $4)
        on conflict (login_id_hash) do update set
            access_failed_count = excluded.access_failed_count, lockout_end = excluded.lockout_end,
            changed_at = excluded.changed_at
        """;

    /// <summary>Nobody is helped by counting what was tried on the day before.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Makes guesses side by side count like guesses one after another.</summary>
    public static async Task WaitForOthersAsync(
        NpgsqlConnection connection,
        byte[] loginIdHash,
        CancellationToken cancellationToken
    )
    {
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection)
        {
            Parameters = { new NpgsqlParameter<long> { TypedValue = BitConverter.ToInt64(loginIdHash) } },
        };
        await wait.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Stores the count; what nobody needs any more goes at the same time.</summary>
    public static void Append(
        NpgsqlBatch batch,
        byte[] loginIdHash,
        int failedCount,
        DateTimeOffset? lockoutEnd,
        DateTimeOffset now
    )
    {
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand(Store)
            {
                Parameters =
                {
                    new NpgsqlParameter<byte[]> { TypedValue = loginIdHash },
                    new NpgsqlParameter<int> { TypedValue = failedCount },
                    new NpgsqlParameter<DateTimeOffset?> { TypedValue = lockoutEnd },
                    new NpgsqlParameter<DateTimeOffset> { TypedValue = now },
                },
            }
        );
        batch.BatchCommands.Add(
            new NpgsqlBatchCommand("delete from sign_in_locks where changed_at < $1")
            {
                Parameters = { new NpgsqlParameter<DateTimeOffset> { TypedValue = now - Kept } },
            }
        );
    }
}
