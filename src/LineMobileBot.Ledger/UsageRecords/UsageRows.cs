using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>The statements on usage records and on their totals.</summary>
internal static class UsageRows
{
    private const string FindLines = "select msisdn, id from lines where msisdn = any($1) and state <> 6";

    private const string FindRecords = """
        select record_id, line_id, bytes, uncovered_bytes, event_at, booked_at
        from usage_records where record_id = any($1)
        """;

    private const string InsertRecords = """
        insert into usage_records (record_id, line_id, bytes, uncovered_bytes, event_at, booked_at)
        select * from unnest($1::text[], $2::uuid[], $3::bigint[], $4::bigint[], $5::timestamptz[], $6::timestamptz[])
        """;

    private const string AddToDays = """
        insert into usage_days (line_id, day, bytes) select * from unnest($1::uuid[], $2::date[], $3::bigint[])
        on conflict (line_id, day) do update set bytes = usage_days.bytes + excluded.bytes
        """;

    private const string AddToMonths = """
        insert into usage_months (line_id, month, bytes) select * from unnest($1::uuid[], $2::int[], $3::bigint[])
        on conflict (line_id, month) do update set bytes = usage_months.bytes + excluded.bytes
        """;

    public static IdempotencyKey KeyOf(string recordId) => new($"usage/{recordId}");

    public static async Task<Dictionary<Msisdn, Guid>> FindLinesAsync(
        NpgsqlConnection connection,
        IEnumerable<CheckedUsage> usages,
        CancellationToken cancellationToken
    )
    {
        string[] numbers = [.. usages.Select(usage => usage.Msisdn.E164).Distinct(StringComparer.Ordinal)];
        await using var command = connection.Command(FindLines, Value(numbers));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new Dictionary<Msisdn, Guid>();
        while (await reader.ReadAsync(cancellationToken))
        {
            lines.Add(Msisdn.Parse(reader.GetString(0)), reader.GetGuid(1));
        }

        return lines;
    }

    public static async Task<Dictionary<string, UsageRecord>> FindRecordsAsync(
        NpgsqlConnection connection,
        IEnumerable<CheckedUsage> usages,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. usages.Select(usage => usage.RecordId)];
        await using var command = connection.Command(FindRecords, Value(ids));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var records = new Dictionary<string, UsageRecord>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var record = Read(reader);
            records.Add(record.RecordId, record);
        }

        return records;
    }

    public static void AppendRecords(NpgsqlBatch batch, IReadOnlyList<UsageRecord> booked)
    {
        if (booked.Count == 0)
        {
            return;
        }

        UsageRecord[] records = [.. booked];
        batch.Add(
            InsertRecords,
            Value(Array.ConvertAll(records, record => record.RecordId)),
            Value(Array.ConvertAll(records, record => record.LineId)),
            Value(Array.ConvertAll(records, record => record.Used.Bytes)),
            Value(Array.ConvertAll(records, record => record.Uncovered.Bytes)),
            Value(Array.ConvertAll(records, record => record.EventAt)),
            Value(Array.ConvertAll(records, record => record.BookedAt))
        );
        AppendTotals(batch, AddToDays, records, record => JapanTime.DateOf(record.EventAt));
        AppendTotals(batch, AddToMonths, records, record => ServiceMonth.Of(record.EventAt).Number);
    }

    private static void AppendTotals<TPeriod>(
        NpgsqlBatch batch,
        string sql,
        UsageRecord[] records,
        Func<UsageRecord, TPeriod> periodOf
    )
    {
        var totals = records
            .GroupBy(record => (record.LineId, Period: periodOf(record)))
            .Select(group => (group.Key.LineId, group.Key.Period, Bytes: group.Sum(record => record.Used.Bytes)))
            .ToArray();
        batch.Add(
            sql,
            Value(Array.ConvertAll(totals, total => total.LineId)),
            Value(Array.ConvertAll(totals, total => total.Period)),
            Value(Array.ConvertAll(totals, total => total.Bytes))
        );
    }

    private static UsageRecord Read(NpgsqlDataReader reader) =>
        new(
            reader.GetString(0),
            reader.GetGuid(1),
            new DataAmount(reader.GetInt64(2)),
            new DataAmount(reader.GetInt64(3)),
            reader.GetFieldValue<DateTimeOffset>(4),
            reader.GetFieldValue<DateTimeOffset>(5)
        );
}
