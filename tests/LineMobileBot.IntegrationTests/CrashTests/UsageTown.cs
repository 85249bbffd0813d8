using LineMobileBot.BackOffice;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>A database with lines in the middle of a month, the same in each database made.</summary>
internal sealed class UsageTown : IAsyncDisposable
{
    public const int Lines = 2_000;

    // Plan data for all; carried data for some, and bought data for others, to be used before and after it.
    private const string Settle = """
        with town as (
            insert into lines (id, contractor_id, msisdn, carrier, state, user_name, applied_at, started_at, opened_month)
            select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, (select id from contractors),
                '+8180' || lpad(n::text, 8, '0'), 1, 3, 'User', $3 - interval '60 days', $3 - interval '60 days', $2
            from generate_series(1, $1) n returning id
        ), numbered as (
            select id, right(id::text, 12)::int as n from town
        ), issued as (
            select 'a' as prefix, id, 3 as kind, 3000000000 as bytes from numbered
            union all
            select 'b', id, 1, 700000000 from numbered where n % 2 = 0
            union all
            select 'c', id, 4, 1000000000 from numbered where n % 3 = 0
        ), filled as (
            insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
            select overlay(id::text placing prefix from 20 for 1)::uuid, id, kind, $2::int, bytes, bytes, $4::timestamptz
            from issued
            returning id, kind, granted
        )
        insert into transfers (id, idempotency_key, reason, destination_bucket_id, bytes, event_at, booked_at)
        select id, 'town/' || id, case kind when 3 then 1 when 1 then 2 else 3 end, id, granted, $3, $3 from filled
        """;

    // Everything that usage writes, but for the ids and instants that no two runs share.
    private const string Book = """
        select md5(string_agg(row, '|' order by row collate "C")) from (
            select 'bucket ' || id || ' ' || granted || ' ' || remaining as row from buckets
            union all
            select 'used ' || source_bucket_id || ' ' || sum(bytes) from transfers where reason = 4 group by source_bucket_id
            union all
            select 'record ' || record_id || ' ' || line_id || ' ' || bytes || ' ' || uncovered_bytes from usage_records
            union all
            select 'day ' || line_id || ' ' || day || ' ' || bytes from usage_days
            union all
            select 'month ' || line_id || ' ' || month || ' ' || bytes from usage_months
        ) as rows
        """;

    private readonly TestDatabase _database;

    private UsageTown(TestDatabase database, string key) => (_database, Key) = (database, key);

    /// <summary>Of the carrier's system that sends usage.</summary>
    public string Key { get; }

    public string ConnectionString => _database.ConnectionString;

    public NpgsqlDataSource DataSource => _database.DataSource;

    public static async Task<UsageTown> BuildAsync()
    {
        var database = await TestDatabase.CreateAsync();
        var now = TimeProvider.System.GetUtcNow();
        var month = ServiceMonth.Of(now);
        await ExecuteAsync(database, "insert into households (id) values ('town')");
        await ExecuteAsync(
            database,
            """
            insert into contractors (id, login_id, name, email, household_id, created_at)
            values (gen_random_uuid(), 'town', 'Town', 'town@example.com', 'town', $1)
            """,
            now
        );
        await ExecuteAsync(database, Settle, Lines, month.Number, month.Start, month.End);
        var key = await ApiKeys.CreateAsync(database.DataSource, "tests", [ApiScopes.UsageWrite], TimeProvider.System);
        return new UsageTown(database, key);
    }

    /// <summary>A checksum over all that usage moves and writes.</summary>
    public Task<string> ChecksumAsync() => ReadAsync<string>(Book);

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var select = DataSource.CreateCommand(sql);
        return (T)(await select.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task ExecuteAsync(TestDatabase database, string sql, params object[] values)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
