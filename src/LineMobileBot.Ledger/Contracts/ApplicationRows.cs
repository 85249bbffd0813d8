using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>The statements that find and change applications.</summary>
internal static class ApplicationRows
{
    /// <summary>In the order of <see cref="Read"/>.</summary>
    public const string Columns = """
        a.id, a.idempotency_key, a.contractor_id, a.plan_code, a.plan_version, a.carrier, a.user_name, a.birth_date,
        a.chat_account, a.applied_at, a.line_id, a.cancelled_at
        """;

    /// <summary>How many columns that is.</summary>
    public const int Count = 12;

    /// <summary>"applying" in ASCII: keeps the forms' keys apart from other users of advisory locks.</summary>
    private const long KeyLocks = 0x61_70_70_6c_79_69_6e_67;

    private const string InsertApplication = """
        insert into applications
            (id, idempotency_key, contractor_id, plan_code, plan_version, carrier, user_name, birth_date, chat_account, applied_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    /// <summary>A newcomer has no row yet that a second press of the button could wait for.</summary>
    public static async Task LockKeyAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select pg_advisory_xact_lock(hashtextextended($1, $2))",
            Value(key.Value),
            Value(KeyLocks)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Task<Application?> FindAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command($"select {Columns} from applications a where a.idempotency_key = $1", Value(key.Value)),
            cancellationToken
        );

    /// <summary>Locks the application, so that it stays open, or not, while a line is entered for it.</summary>
    public static Task<Application?> LockAsync(
        NpgsqlConnection connection,
        Guid applicationId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"select {Columns} from applications a where a.id = $1 for no key update",
                Value(applicationId)
            ),
            cancellationToken
        );

    public static async Task InsertAsync(
        NpgsqlConnection connection,
        Application application,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            InsertApplication,
            Value(application.Id),
            Value(application.Key.Value),
            Value(application.ContractorId),
            Value(application.PlanCode),
            Value(application.PlanVersion),
            Value((short)application.Carrier),
            Value(application.UserName),
            Value(application.BirthDate),
            Value(application.ChatAccount),
            Value(application.AppliedAt)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static void AppendLine(NpgsqlBatch batch, Guid applicationId, Guid lineId) =>
        batch.Add("update applications set line_id = $2 where id = $1", Value(applicationId), Value(lineId));

    public static async Task CancelAsync(
        NpgsqlConnection connection,
        Application cancelled,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "update applications set cancelled_at = $2 where id = $1",
            Value(cancelled.Id),
            Value(cancelled.CancelledAt)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static Application Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            new IdempotencyKey(reader.GetString(1)),
            reader.GetGuid(2),
            reader.GetString(3),
            reader.GetInt32(4),
            (Carrier)reader.GetInt16(5),
            reader.GetString(6),
            reader.GetFieldValue<DateOnly>(7),
            reader.IsDBNull(8) ? null : reader.GetString(8),
            reader.GetFieldValue<DateTimeOffset>(9),
            reader.IsDBNull(10) ? null : reader.GetGuid(10),
            reader.IsDBNull(11) ? null : reader.GetFieldValue<DateTimeOffset>(11)
        );

    private static async Task<Application?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
    }
}
