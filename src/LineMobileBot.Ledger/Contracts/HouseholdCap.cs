using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// How many live lines a household may have, and since when an ended one no longer counts. An open application counts like a line
/// that goes on; the line that is entered for it then counts in its place.
/// </summary>
internal static class HouseholdCap
{
    /// <summary>The refusal of <paramref name="adding"/> more lines; null when there is room.</summary>
    /// <param name="endsAt">For each of the household's lines when it ends or ended; null for those that go on.</param>
    /// <param name="adding">How many lines are to come.</param>
    /// <param name="now">The instant that decides.</param>
    /// <param name="policy">The cap and the hold.</param>
    public static ContractRefusal.HouseholdLineCap? RefusalOf(
        IEnumerable<DateTimeOffset?> endsAt,
        int adding,
        DateTimeOffset now,
        LinePolicy policy
    )
    {
        var counting = endsAt.Select(end => end?.AddDays(policy.CapHoldDays)).Where(free => !(free <= now)).ToList();
        var tooMany = counting.Count + adding - policy.MaxPerHousehold;
        if (tooMany <= 0)
        {
            return null;
        }

        var freesUp = counting.OfType<DateTimeOffset>().Order().Skip(tooMany - 1).ToList();
        return new ContractRefusal.HouseholdLineCap(freesUp.Count > 0 ? freesUp[0] : null);
    }

    /// <summary>Makes the household if need be and locks it, so that its lines are counted by one at a time.</summary>
    public static async Task LockAsync(
        NpgsqlConnection connection,
        string householdId,
        CancellationToken cancellationToken
    )
    {
        await using var batch = connection.CreateBatch();
        batch.Add("insert into households (id) values ($1) on conflict do nothing", Value(householdId));
        batch.Add("select id from households where id = $1 for no key update", Value(householdId));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<bool> ExistsAsync(
        NpgsqlConnection connection,
        string householdId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select exists (select from households where id = $1)",
            Value(householdId)
        );
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>For each line of the household when it ends or ended; null for those that go on, and for open applications.</summary>
    public static Task<List<DateTimeOffset?>> LineEndsAsync(
        NpgsqlConnection connection,
        string householdId,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            """
            select lines.ends_at from lines join contractors on contractors.id = lines.contractor_id
            where contractors.household_id = $1
            union all
            select null from applications join contractors on contractors.id = applications.contractor_id
            where contractors.household_id = $1 and line_id is null and cancelled_at is null
            """,
            Value(householdId),
            cancellationToken
        );

    /// <summary>The same for one contractor.</summary>
    public static Task<List<DateTimeOffset?>> LineEndsOfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            """
            select ends_at from lines where contractor_id = $1
            union all
            select null from applications where contractor_id = $1 and line_id is null and cancelled_at is null
            """,
            Value(contractorId),
            cancellationToken
        );

    private static async Task<List<DateTimeOffset?>> ReadAsync(
        NpgsqlConnection connection,
        string sql,
        NpgsqlParameter parameter,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(sql, parameter);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var ends = new List<DateTimeOffset?>();
        while (await reader.ReadAsync(cancellationToken))
        {
            ends.Add(reader.IsDBNull(0) ? null : reader.GetFieldValue<DateTimeOffset>(0));
        }

        return ends;
    }
}
