using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>
/// A book just before midnight of the month, the same in each database made: plan data with rests of all sizes, carried, received and bought
/// data, gift links, changed plans, slow lines and such that end. The first lines have users, and gifts that are quoted for the new month.
/// </summary>
internal sealed class SweepTown : IAsyncDisposable
{
    public const int Gifts = 40;
    public const long GiftBytes = 500_000_000;
    public static readonly ServiceMonth Before = new(2027, 3);

    // $1 lines, $2 month, $3 its start, $4 its end, $5 the end of the next, $6 the month before, $7 gifts.
    private const string Settle = """
        create temp table town as
        select n, ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as id, n > 2 * $7 and n % 7 = 0 as is_slow,
            n > 2 * $7 and n % 50 = 1 as ends
        from generate_series(1, $1) n;
        insert into lines (id, contractor_id, msisdn, carrier, state, user_name, applied_at, started_at, opened_month, ends_at, throttled)
        select id, (select id from contractors), '+8180' || lpad(n::text, 8, '0'), 1, case when ends then 5 else 3 end, 'User',
            $3 - interval '60 days', $3 - interval '60 days', $2, case when ends then $4 end, is_slow
        from town;
        insert into line_plans (line_id, from_month, plan_code, plan_version)
        select id, $6, 'basic-3gb-voice', 1 from town
        union all
        select id, $2 + 1, 'basic-12gb-voice', 1 from town where n % 4 = 0;
        create temp table issued as
        select 'a' as prefix, id, 3 as kind, 3000000000::bigint as granted, n % 1000 * 2000000::bigint as remaining, $4 as until,
            case when n % 9 = 0 then 500000000 else 0 end as reserved, is_slow, 1 as reason, $2 as month
        from town
        union all
        select 'b', id, 1, 700000000, n % 100 * 1000000, $4, 0, is_slow, 2, $6 from town where n % 2 = 0
        union all
        select 'c', id, 2, 500000000, 500000000, $4, 0, is_slow, 5, $2 from town where n % 3 = 0
        union all
        select 'd', id, 4, 1000000000, 400000000, $5, 0, is_slow, 3, $2 from town where n % 5 = 0;
        insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
        select overlay(id::text placing prefix from 20 for 1)::uuid, id, kind, month, granted, case when is_slow then 0 else remaining end, until
        from issued
        union all
        select overlay(id::text placing 'e' from 20 for 1)::uuid, id, 5, month, reserved, reserved, $4 from issued where reserved > 0;
        insert into top_ups (id, idempotency_key, line_id, contractor_id, bytes, price_yen, month, number_in_month, bought_at)
        select overlay(id::text placing prefix from 20 for 1)::uuid, 'town/' || id, id, (select id from contractors), granted, 1000, month, 1, $3
        from issued where prefix = 'd';
        insert into transfers (id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at)
        select overlay(id::text placing prefix from 20 for 1)::uuid, 'town/' || prefix || id, reason, null,
            overlay(id::text placing prefix from 20 for 1)::uuid, granted, $3, $3
        from issued
        union all
        select overlay(id::text placing 'e' from 20 for 1)::uuid, 'town/e' || id, 6, overlay(id::text placing 'a' from 20 for 1)::uuid,
            overlay(id::text placing 'e' from 20 for 1)::uuid, reserved, $3, $3
        from issued where reserved > 0
        union all
        select overlay(id::text placing translate(prefix, 'abcd', '0123') from 20 for 1)::uuid, 'town/used ' || prefix || id, 4,
            overlay(id::text placing prefix from 20 for 1)::uuid, null,
            granted - reserved - case when is_slow then 0 else remaining end, $3, $3
        from issued where granted > reserved + case when is_slow then 0 else remaining end;
        insert into usage_codes (id, line_id, version, state, look_up, ciphertext, last_four, issued_at)
        select id, id, 1, 1, sha256(id::text::bytea), '', '0000', $3 from town where n <= 2 * $7;
        insert into user_links (id, line_id, line_account, code_id, last_four, linked_at)
        select id, id, 'U' || lpad(n::text, 32, '0'), id, '0000', $3 from town where n <= 2 * $7;
        insert into data_gifts (id, state, amount, month, quoted_at, giver_line_id, giver_user, giver_name, receiver_line_id, receiver_name)
        select overlay(g.id::text placing 'f' from 20 for 1)::uuid, 1, 500000000, $2 + 1, $4, g.id, 'U' || lpad(g.n::text, 32, '0'),
            'Giver', r.id, 'Receiver'
        from town g join town r on r.n = g.n + $7 where g.n <= $7;
        insert into bill_fixings (month, fixed_at, booked_at) values ($6, $3, $3);
        drop table town, issued
        """;

    // All that a month's opening and gifts write, but for ids and for instants that no two runs share.
    private const string Book = """
        select md5(string_agg(row, '|' order by row collate "C")) from (
            select 'bucket ' || line_id || ' ' || kind || ' ' || month || ' ' || granted || ' ' || remaining || ' ' || expires_at as row
            from buckets
            union all
            select 'moved ' || t.reason || ' ' || coalesce(s.line_id || ' ' || s.kind, '-') || ' ' || coalesce(d.line_id || ' ' || d.kind, '-')
                || ' ' || t.bytes || ' ' || case t.reason when 5 then '' else t.idempotency_key || ' ' || t.event_at end
            from transfers t left join buckets s on s.id = t.source_bucket_id left join buckets d on d.id = t.destination_bucket_id
            union all
            select 'line ' || id || ' ' || state || ' ' || opened_month || ' ' || throttled from lines
            union all
            select 'told ' || line_id || ' ' || throttled from network_events
        ) as rows
        """;

    private readonly TestDatabase _database;

    private SweepTown(TestDatabase database) => _database = database;

    public string ConnectionString => _database.ConnectionString;

    public NpgsqlDataSource DataSource => _database.DataSource;

    public static async Task<SweepTown> BuildAsync(int lines)
    {
        var town = new SweepTown(await TestDatabase.CreateAsync());
        await using var connection = await town.DataSource.OpenConnectionAsync();
        await using var people = new NpgsqlCommand(
            """
            insert into households (id) values ('town');
            insert into contractors (id, login_id, name, email, household_id, created_at)
            values ('01900000-0000-7000-8000-000000000000', 'town', 'Town', 'town@example.com', 'town', now())
            """,
            connection
        );
        await people.ExecuteNonQueryAsync();
        object[] values =
        [
            lines,
            Before.Number,
            Before.Start,
            Before.End,
            Before.Next.End,
            Before.Previous.Number,
            Gifts,
        ];
        await using var settle = new NpgsqlCommand(WithValues(values), connection) { CommandTimeout = 0 };
        await settle.ExecuteNonQueryAsync();
        return town;
    }

    /// <summary>The line <paramref name="number"/>, from 1 on. The first give, those after them receive.</summary>
    public static Guid Line(int number) => Id('8', number);

    public static string User(int number) => $"U{number:D32}";

    public static Guid Gift(int number) => Id('f', number);

    public Task<string> ChecksumAsync() => ReadAsync<string>(Book);

    public async Task<T> ReadAsync<T>(string sql)
    {
        await using var select = DataSource.CreateCommand(sql);
        return (T)(await select.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static Guid Id(char prefix, int number) => new($"01900000-0000-7000-{prefix}000-{number:D12}");

    // Several statements in one command take no parameters.
    private static string WithValues(object[] values)
    {
        var sql = Settle;
        for (var number = values.Length; number > 0; number--)
        {
            var literal = values[number - 1] is DateTimeOffset at
                ? FormattableString.Invariant($"timestamptz '{at.UtcDateTime:yyyy-MM-dd HH:mm:ss}+00'")
                : FormattableString.Invariant($"{values[number - 1]}");
            sql = sql.Replace(FormattableString.Invariant($"${number}"), literal, StringComparison.Ordinal);
        }

        return sql;
    }
}
