using Npgsql;

namespace LineMobileBot.IntegrationTests.RunbookTests;

/// <summary>A checksum of each table, over all its rows and columns.</summary>
internal static class DatabaseSum
{
    private const string Tables = """
        select quote_ident(table_name) from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1
        """;

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(NpgsqlDataSource database)
    {
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(database))
        {
            await using var sum = database.CreateCommand(
                $"select count(*) || ' ' || coalesce(md5(string_agg(r::text, E'\\n' order by r::text)), '-') from {table} r"
            );
            sums.Add(table, (string)(await sum.ExecuteScalarAsync())!);
        }

        return sums;
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(NpgsqlDataSource database)
    {
        await using var select = database.CreateCommand(Tables);
        await using var rows = await select.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await rows.ReadAsync())
        {
            tables.Add(rows.GetString(0));
        }

        return tables;
    }
}
