using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// Enters and finds contractors. Commands run inside the caller's open transaction (read committed) and take effect with
/// its commit.
/// </summary>
public sealed class Contractors(LinePolicy policy, TimeProvider clock)
{
    private const string Columns = "id, login_id, name, email, household_id, created_at";

    /// <summary>
    /// Enters a contractor, or changes name, email and household of a known one. Without a household a new contractor
    /// gets one of their own, and a known one keeps theirs.
    /// </summary>
    public async Task<ContractorOutcome> PutAsync(
        NpgsqlConnection connection,
        string loginId,
        string name,
        string email,
        string? householdId,
        CancellationToken cancellationToken
    )
    {
        var known = await LockAsync(connection, loginId, cancellationToken);
        var now = clock.ReadNow();
        var id = known?.Id ?? Guid.CreateVersion7(now);
        var household = householdId ?? known?.HouseholdId ?? HouseholdOfTheirOwn(id);
        await HouseholdCap.LockAsync(connection, household, cancellationToken);
        if (await RefusalOfMoveAsync(connection, known, household, now, cancellationToken) is { } refusal)
        {
            return new ContractorOutcome.Refused(refusal);
        }

        var contractor = new Contractor(id, loginId, name, email, household, known?.CreatedAt ?? now);
        var stored = await UpsertAsync(connection, contractor, cancellationToken);
        return known is null && stored.Id == id
            ? new ContractorOutcome.Created(stored)
            : new ContractorOutcome.Updated(stored);
    }

    /// <summary>The contractor with that login id; null when there is none.</summary>
    public static Task<Contractor?> FindAsync(
        NpgsqlConnection connection,
        string loginId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection,
            $"select {Columns} from contractors where login_id = $1",
            Value(loginId),
            cancellationToken
        );

    /// <summary>The contractor with that id; null when there is none.</summary>
    public static Task<Contractor?> FindAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection,
            $"select {Columns} from contractors where id = $1",
            Value(contractorId),
            cancellationToken
        );

    /// <summary>Locks the contractor, so that the household stays the same while lines are counted.</summary>
    internal static Task<Contractor?> LockAsync(
        NpgsqlConnection connection,
        string loginId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection,
            $"select {Columns} from contractors where login_id = $1 for no key update",
            Value(loginId),
            cancellationToken
        );

    /// <summary>The household of a contractor for whom none is named.</summary>
    internal static string HouseholdOfTheirOwn(Guid contractorId) => contractorId.ToString("N");

    /// <summary>Enters a new contractor; false when somebody has the login id.</summary>
    internal static async Task<bool> InsertAsync(
        NpgsqlConnection connection,
        Contractor contractor,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            $"insert into contractors ({Columns}) values ($1, $2, $3, $4, $5, $6) on conflict (login_id) do nothing",
            ValuesOf(contractor)
        );
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    private static async Task<Contractor?> ReadOneAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter value,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(sql, value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static async Task<Contractor> UpsertAsync(
        NpgsqlConnection connection,
        Contractor contractor,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            $"""
            insert into contractors ({Columns}) values ($1, $2, $3, $4, $5, $6)
            on conflict (login_id) do update
                set name = excluded.name, email = excluded.email, household_id = excluded.household_id
            returning {Columns}
            """,
            ValuesOf(contractor)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return Read(reader);
    }

    private async Task<ContractRefusal?> RefusalOfMoveAsync(
        NpgsqlConnection connection,
        Contractor? known,
        string household,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (known is null || known.HouseholdId == household)
        {
            return null;
        }

        var moving = await HouseholdCap.LineEndsOfContractorAsync(connection, known.Id, cancellationToken);
        var there = await HouseholdCap.LineEndsAsync(connection, household, cancellationToken);
        return moving.Count == 0 ? null : HouseholdCap.RefusalOf([.. there, .. moving], 0, now, policy);
    }

    private static NpgsqlParameter[] ValuesOf(Contractor contractor) =>
        [
            Value(contractor.Id),
            Value(contractor.LoginId),
            Value(contractor.Name),
            Value(contractor.Email),
            Value(contractor.HouseholdId),
            Value(contractor.CreatedAt),
        ];

    private static Contractor Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetFieldValue<DateTimeOffset>(5)
        );
}
