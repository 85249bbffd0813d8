using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>How many live lines a household may have, and since when an ended one no longer counts.</summary>
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

    /// <summary>For each line of the household when it ends or ended; null for those that go on.</summary>
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
            """,
            Value(householdId),
            cancellationToken
        );

    /// <summary>The same for the lines of one contractor.</summary>
    public static Task<List<DateTimeOffset?>> LineEndsOfContractorAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            connection,
            "select ends_at from lines where contractor_id = $1",
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
