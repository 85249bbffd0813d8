using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Keeps the policies' values with the date from which each holds. A changed setting adds a value and edits none.</summary>
public static class PolicyHistory
{
    private const string AddChanged = """
        insert into policy_values (id, value, valid_from)
        select now.id, now.value, $3 from unnest($1::text[], $2::text[]) as now (id, value)
        where now.value is distinct from (
            select known.value from policy_values known where known.id = now.id order by known.valid_from desc limit 1)
        on conflict (id, valid_from) do nothing
        """;

    /// <summary>Adds the values that differ from the last known ones.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="values">The values in force by policy id, such as <c>Gift.Unit</c>.</param>
    /// <param name="now">From when they hold.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task RecordAsync(
        NpgsqlConnection connection,
        IReadOnlyDictionary<string, string> values,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. values.Keys];
        await using var command = connection.Command(
            AddChanged,
            Value(ids),
            Value(Array.ConvertAll(ids, id => values[id])),
            Value(now)
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
