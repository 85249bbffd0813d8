using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// The ledger behind a balance, for whoever has to explain it. Takes no locks and writes nothing; in a transaction of repeatable
/// reads, bucket and transfers are of one instant.
/// </summary>
public static class Statements
{
    private const string Buckets = $"""
        select {LineRows.BucketColumns} from buckets b
        where b.line_id = $1 order by b.expires_at desc, b.kind, b.id limit $2
        """;

    private const string OneBucket =
        $"select {LineRows.BucketColumns} from buckets b where b.id = $1 and b.line_id = $2";

    // The running sum is over all transfers of the bucket, whichever page of them is asked for. What was booked at one instant is
    // summed ins first: in no other order is it sure that the sum never falls below zero on the way. It begins with what transfers
    // of detached months have left.
    private const string Entries = """
        with of_bucket as (
            select id, reason, false as is_out, bytes, event_at, booked_at, reverses_id, source_bucket_id as other_id
            from transfers where destination_bucket_id = $1
            union all
            select id, reason, true, bytes, event_at, booked_at, reverses_id, destination_bucket_id
            from transfers where source_bucket_id = $1),
        summed as (
            select *, (sum(case when is_out then -bytes else bytes end) over (order by booked_at, is_out, id)
                + coalesce((select bytes from transfer_closings where bucket_id = $1), 0))::bigint as remaining
            from of_bucket)
        select s.id, s.reason, not s.is_out, s.bytes, s.remaining, s.event_at, s.booked_at, s.reverses_id,
            b.id, b.kind, b.line_id, l.msisdn
        from summed s left join buckets b on b.id = s.other_id left join lines l on l.id = b.line_id
        where $2::uuid is null
            or (s.booked_at, s.is_out, s.id) < (select o.booked_at, o.is_out, o.id from of_bucket o where o.id = $2)
        order by s.booked_at desc, s.is_out desc, s.id desc limit $3
        """;

    /// <summary>The line's buckets as stored, those that end last first, ended ones included.</summary>
    public static async Task<IReadOnlyList<Bucket>> BucketsOfAsync(
        NpgsqlConnection connection,
        Guid lineId,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Buckets, Value(lineId), Value(most));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var buckets = new List<Bucket>();
        while (await reader.ReadAsync(cancellationToken))
        {
            buckets.Add(LineRows.ReadBucket(reader, first: 0));
        }

        return buckets;
    }

    /// <summary>One page of a bucket's statement; null when the line has no such bucket.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="bucketId">The bucket.</param>
    /// <param name="olderThan">The transfer below which to go on; null for the newest.</param>
    /// <param name="most">How many transfers a page has.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<BucketStatement?> ReadAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid bucketId,
        Guid? olderThan,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(connection, lineId, bucketId, cancellationToken) is not { } bucket)
        {
            return null;
        }

        // One more than asked for tells whether there are older ones.
        await using var command = connection.Command(Entries, Value(bucketId), Value(olderThan), Value(most + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<StatementEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(Read(reader));
        }

        return entries.Count > most
            ? new BucketStatement(bucket, entries[..most], entries[most - 1].TransferId)
            : new BucketStatement(bucket, entries, Older: null);
    }

    private static async Task<Bucket?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid bucketId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(OneBucket, Value(bucketId), Value(lineId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? LineRows.ReadBucket(reader, first: 0) : null;
    }

    private static StatementEntry Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            (TransferReason)row.GetInt16(1),
            row.GetBoolean(2),
            new DataAmount(row.GetInt64(3)),
            new DataAmount(row.GetInt64(4)),
            row.GetFieldValue<DateTimeOffset>(5),
            row.GetFieldValue<DateTimeOffset>(6),
            row.IsDBNull(7) ? null : row.GetGuid(7),
            row.IsDBNull(8)
                ? null
                : new OtherEnd(
                    row.GetGuid(8),
                    (BucketKind)row.GetInt16(9),
                    row.GetGuid(10),
                    Msisdn.Parse(row.GetString(11))
                )
        );
}
