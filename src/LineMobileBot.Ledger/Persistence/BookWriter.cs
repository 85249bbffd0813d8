using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Throttling;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Persistence;

/// <summary>Writes what a book has booked, in at most five statements however many operations there were.</summary>
internal static class BookWriter
{
    private const string InsertBuckets = """
        insert into buckets (id, line_id, kind, month, granted, remaining, expires_at)
        select * from unnest(
            $1::uuid[], $2::uuid[], $3::smallint[], $4::int[], $5::bigint[], $6::bigint[], $7::timestamptz[])
        """;

    // By difference, so that a bucket stays the sum of its transfers even if someone broke the order of locks; the check
    // on "remaining" then refuses what is not there.
    private const string UpdateBuckets = """
        update buckets set remaining = remaining + change.bytes
        from unnest($1::uuid[], $2::bigint[]) as change (id, bytes) where buckets.id = change.id
        """;

    private const string InsertTransfers = """
        insert into transfers (
            id, idempotency_key, reason, source_bucket_id, destination_bucket_id, bytes, event_at, booked_at, reverses_id)
        select *
        from unnest($1::uuid[], $2::text[], $3::smallint[], $4::uuid[], $5::uuid[], $6::bigint[], $7::timestamptz[],
            $8::timestamptz[], $9::uuid[])
        """;

    private const string UpdateLines = """
        update lines set opened_month = change.opened_month
        from unnest($1::uuid[], $2::int[]) as change (id, opened_month) where lines.id = change.id
        """;

    public static void Append(
        NpgsqlBatch batch,
        IReadOnlyDictionary<Guid, LinePage> before,
        IReadOnlyCollection<LinePage> after,
        IReadOnlyList<Transfer> transfers,
        DateTimeOffset now
    )
    {
        if (transfers.Count > 0)
        {
            AppendBuckets(batch, before, after);
            AppendTransfers(batch, transfers);
        }

        AppendLines(batch, [.. after.Select(page => page.Line).Where(line => line != before[line.Id].Line)]);
        NetworkEventRows.AppendNews(batch, [.. after.Where(page => page.IsNewsToNetworkAt(now))], now);
    }

    private static void AppendBuckets(
        NpgsqlBatch batch,
        IReadOnlyDictionary<Guid, LinePage> before,
        IReadOnlyCollection<LinePage> after
    )
    {
        var known = before.Values.SelectMany(page => page.Buckets).ToDictionary(bucket => bucket.Id);
        var now = after.SelectMany(page => page.Buckets).ToList();
        AppendNew(batch, [.. now.Where(bucket => !known.ContainsKey(bucket.Id))]);
        (Guid Id, long Change)[] changes =
        [
            .. now.Where(bucket => known.ContainsKey(bucket.Id))
                .Select(bucket => (bucket.Id, bucket.Remaining.Bytes - known[bucket.Id].Remaining.Bytes))
                .Where(change => change.Item2 != 0),
        ];
        if (changes.Length > 0)
        {
            batch.Add(
                UpdateBuckets,
                Value(changes.Select(change => change.Id).ToArray()),
                Value(changes.Select(change => change.Change).ToArray())
            );
        }
    }

    private static void AppendNew(NpgsqlBatch batch, Bucket[] buckets)
    {
        if (buckets.Length > 0)
        {
            batch.Add(
                InsertBuckets,
                Value(Array.ConvertAll(buckets, bucket => bucket.Id)),
                Value(Array.ConvertAll(buckets, bucket => bucket.LineId)),
                Value(Array.ConvertAll(buckets, bucket => (short)bucket.Kind)),
                Value(Array.ConvertAll(buckets, bucket => bucket.Month.Number)),
                Value(Array.ConvertAll(buckets, bucket => bucket.Granted.Bytes)),
                Value(Array.ConvertAll(buckets, bucket => bucket.Remaining.Bytes)),
                Value(Array.ConvertAll(buckets, bucket => bucket.ExpiresAt))
            );
        }
    }

    private static void AppendTransfers(NpgsqlBatch batch, IReadOnlyList<Transfer> booked)
    {
        Transfer[] transfers = [.. booked];
        batch.Add(
            InsertTransfers,
            Value(Array.ConvertAll(transfers, transfer => transfer.Id)),
            Value(Array.ConvertAll(transfers, transfer => transfer.Key.Value)),
            Value(Array.ConvertAll(transfers, transfer => (short)transfer.Reason)),
            Value(Array.ConvertAll(transfers, transfer => transfer.SourceBucketId)),
            Value(Array.ConvertAll(transfers, transfer => transfer.DestinationBucketId)),
            Value(Array.ConvertAll(transfers, transfer => transfer.Amount.Bytes)),
            Value(Array.ConvertAll(transfers, transfer => transfer.EventAt)),
            Value(Array.ConvertAll(transfers, transfer => transfer.BookedAt)),
            Value(Array.ConvertAll(transfers, transfer => transfer.ReversesId))
        );
    }

    private static void AppendLines(NpgsqlBatch batch, LineFacts[] lines)
    {
        if (lines.Length > 0)
        {
            batch.Add(
                UpdateLines,
                Value(Array.ConvertAll(lines, line => line.Id)),
                Value(Array.ConvertAll(lines, line => line.OpenedMonth?.Number))
            );
        }
    }
}
