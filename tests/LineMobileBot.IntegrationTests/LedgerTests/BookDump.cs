using Npgsql;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>The whole book as text, without what no two runs share: a bucket is named by the movement that first filled it.</summary>
internal static class BookDump
{
    private const string Rows = """
        select row from (
            select 'transfer ' || t.idempotency_key || ' ' || t.reason || ' ' || coalesce(s.idempotency_key, '-') || ' '
                || coalesce(d.idempotency_key, '-') || ' ' || t.bytes || ' ' || t.event_at || ' ' || t.booked_at || ' '
                || coalesce(r.idempotency_key, '-') as row
            from transfers t
            left join transfers s on s.id = t.source_bucket_id
            left join transfers d on d.id = t.destination_bucket_id
            left join transfers r on r.id = t.reverses_id
            union all
            select 'bucket ' || coalesce(f.idempotency_key, '?') || ' ' || b.line_id || ' ' || b.kind || ' ' || b.month || ' '
                || b.granted || ' ' || b.remaining || ' ' || b.expires_at
            from buckets b left join transfers f on f.id = b.id
            union all
            select 'line ' || id || ' ' || coalesce(opened_month, 0) || ' ' || throttled from lines
            union all
            select 'event ' || line_id || ' ' || at || ' ' || throttled from network_events
        ) as rows order by row collate "C"
        """;

    public static async Task<IReadOnlyList<string>> ReadAsync(NpgsqlConnection connection)
    {
        await using var select = new NpgsqlCommand(Rows, connection);
        await using var reader = await select.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
