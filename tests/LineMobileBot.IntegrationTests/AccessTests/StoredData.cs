using Npgsql;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>What all tables hold, as one digest each: equal before and after means that nothing has changed.</summary>
internal static class StoredData
{
    /// <summary>What a refusal may write: that it happened, and how often.</summary>
    private static readonly string[] Traces =
    [
        "audit_events",
        "code_attempts",
        "data_protection_keys",
        "gift_paces",
        "link_tokens",
        "seen_events",
        "sign_in_locks",
        "sign_ins",
    ];

    /// <param name="database">Where.</param>
    /// <param name="about">Only the rows in which one of these ids stands; all rows when there is none.</param>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        NpgsqlDataSource database,
        params IReadOnlyCollection<string> about
    )
    {
        var tables = (await TablesAsync(database)).Except(Traces, StringComparer.Ordinal);
        var condition = about.Count == 0 ? "true" : $"t::text ~ '{string.Join('|', about)}'";
        var digests = string.Join(
            " union all ",
            tables.Select(table =>
                $"""
                    select '{table}', coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                    from "{table}" t where {condition}
                    """
            )
        );
        await using var select = database.CreateCommand(digests);
        await using var rows = await select.ExecuteReaderAsync();
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync())
        {
            read[rows.GetString(0)] = rows.GetString(1);
        }

        return read;
    }

    /// <summary>The tables whose content differs.</summary>
    public static IReadOnlyList<string> Changed(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) => [.. before.Keys.Where(table => before[table] != after[table]).Order(StringComparer.Ordinal)];

    /// <summary>Nothing waits to be done or to be told: what changes from here on, the next request changes.</summary>
    public static async Task<bool> IsQuietAsync(NpgsqlDataSource database)
    {
        await using var count = database.CreateCommand(
            """
            select (select count(*) from inbox where parked_at is null) + (select count(*) from outbox)
                + (select count(*) from mails)
            """
        );
        return await count.ExecuteScalarAsync() is 0L;
    }

    public static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlDataSource database)
    {
        await using var select = database.CreateCommand(
            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1"
        );
        await using var rows = await select.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }
}
