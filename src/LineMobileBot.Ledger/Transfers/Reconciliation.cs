using System.Data;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>A bucket that does not agree with its transfers.</summary>
/// <param name="BucketId">The bucket.</param>
/// <param name="LineId">Its line.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Month">Its month.</param>
/// <param name="Remaining">What the bucket says, in bytes.</param>
/// <param name="ByTransfers">What its transfers sum up to, in bytes; below zero when more went out than in.</param>
public sealed record Discrepancy(
    Guid BucketId,
    Guid LineId,
    BucketKind Kind,
    ServiceMonth Month,
    long Remaining,
    long ByTransfers
);

/// <summary>A purchase and the movement of its data that do not agree.</summary>
/// <param name="Id">The purchase, and the transfer that brought its data: they share their id.</param>
/// <param name="Sold">What was bought, in bytes; null when the data came without a purchase.</param>
/// <param name="Brought">What came in, in bytes; null when nothing did. As much as was sold: it went to another line or kind.</param>
public sealed record TopUpDiscrepancy(Guid Id, long? Sold, long? Brought);

/// <summary>What the proof of the book found.</summary>
/// <param name="Buckets">How many buckets were proved.</param>
/// <param name="Transfers">How many transfers were summed, those of detached months included.</param>
/// <param name="Remaining">Bytes over all buckets.</param>
/// <param name="NetOfOutside">Bytes in from outside less bytes out to outside; equals <paramref name="Remaining"/>.</param>
/// <param name="Discrepancies">The offending buckets, at most 1,000 of them.</param>
/// <param name="TopUps">How many purchases were compared with their transfers.</param>
/// <param name="TopUpDiscrepancies">The offending purchases, at most 1,000 of them.</param>
public sealed record ReconciliationReport(
    long Buckets,
    long Transfers,
    decimal Remaining,
    decimal NetOfOutside,
    IReadOnlyList<Discrepancy> Discrepancies,
    long TopUps,
    IReadOnlyList<TopUpDiscrepancy> TopUpDiscrepancies
)
{
    /// <summary>Whether the book balances, every bucket agrees with its transfers, and every purchase with its own.</summary>
    public bool IsClean => Discrepancies.Count == 0 && TopUpDiscrepancies.Count == 0 && Remaining == NetOfOutside;
}

/// <summary>
/// Proves the book: every bucket equals the sum of its transfers, nothing is below zero, all in all it balances, and every
/// purchase has brought what was sold, no more and no less.
/// </summary>
public static class Reconciliation
{
    /// <summary>So many offending rows tell enough; the rest follows from the same cause.</summary>
    private const int MaxDiscrepancies = 1_000;

    private const string Prove = """
        with legs as (
            select destination_bucket_id as bucket_id, bytes from transfers where destination_bucket_id is not null
            union all
            select source_bucket_id, -bytes from transfers where source_bucket_id is not null
            union all
            select bucket_id, bytes from transfer_closings
        ), detached as (
            select coalesce(sum(transfers), 0)::bigint as transfers, coalesce(sum(net_of_outside), 0) as net
            from transfer_months where detached_at is not null
        ), sums as (
            select bucket_id, sum(bytes)::bigint as bytes from legs group by bucket_id
        ), offending as (
            select b.id, b.line_id, b.kind, b.month, b.remaining, coalesce(s.bytes, 0) as by_transfers
            from buckets b left join sums s on s.bucket_id = b.id
            where b.remaining <> coalesce(s.bytes, 0) or b.remaining < 0 or b.remaining > b.granted
            order by b.id limit $1
        )
        select
            (select count(*) from buckets),
            (select count(*) from transfers) + (select transfers from detached),
            (select coalesce(sum(remaining), 0) from buckets),
            (select coalesce(sum(case when source_bucket_id is null then bytes else -bytes end), 0)
                from transfers where source_bucket_id is null or destination_bucket_id is null)
                + (select net from detached),
            o.id, o.line_id, o.kind, o.month, o.remaining, o.by_transfers
        from (select 1) as one left join offending o on true
        """;

    // A top-up is one transfer under the same id, from outside into a bucket of the line and the month it was bought for, of
    // all the bytes that were sold. No other data comes in as bought. Of detached months only the purchases are left.
    private const string CompareTopUps = """
        with sold as (
            select * from top_ups where bought_at >= coalesce(
                (select max(ends_at) from transfer_months where detached_at is not null), '-infinity')
        ), brought as (
            select t.id, t.bytes, t.source_bucket_id, b.line_id, b.month, b.kind
            from transfers t left join buckets b on b.id = t.destination_bucket_id
            where t.reason = $3
        ), offending as (
            select coalesce(p.id, i.id) as id, p.bytes as sold, i.bytes as brought
            from sold p full join brought i on i.id = p.id
            where (i.line_id, i.month, i.bytes) is distinct from (p.line_id, p.month, p.bytes)
                or i.kind is distinct from $2 or i.source_bucket_id is not null
            order by 1 limit $1
        )
        select (select count(*) from sold), o.id, o.sold, o.brought
        from (select 1) as one left join offending o on true
        """;

    /// <summary>Reads the whole book and proves it.</summary>
    public static async Task<ReconciliationReport> RunAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        // One snapshot for both statements: the book may be in use meanwhile.
        await using var transaction = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            cancellationToken
        );
        var report = await ProveAsync(connection, cancellationToken);
        return await CompareTopUpsAsync(connection, report, cancellationToken);
    }

    private static async Task<ReconciliationReport> ProveAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(Prove, SqlParameters.Value(MaxDiscrepancies));
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var discrepancies = new List<Discrepancy>();
        var report = new ReconciliationReport(
            reader.GetInt64(0),
            reader.GetInt64(1),
            reader.GetDecimal(2),
            reader.GetDecimal(3),
            discrepancies,
            TopUps: 0,
            []
        );
        do
        {
            if (!reader.IsDBNull(4))
            {
                discrepancies.Add(Read(reader));
            }
        } while (await reader.ReadAsync(cancellationToken));

        return report;
    }

    private static async Task<ReconciliationReport> CompareTopUpsAsync(
        NpgsqlConnection connection,
        ReconciliationReport report,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            CompareTopUps,
            SqlParameters.Value(MaxDiscrepancies),
            SqlParameters.Value((short)BucketKind.TopUp),
            SqlParameters.Value((short)TransferReason.TopUp)
        );
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var topUps = 0L;
        var discrepancies = new List<TopUpDiscrepancy>();
        while (await reader.ReadAsync(cancellationToken))
        {
            topUps = reader.GetInt64(0);
            if (!reader.IsDBNull(1))
            {
                var (sold, brought) = (reader.GetFieldValue<long?>(2), reader.GetFieldValue<long?>(3));
                discrepancies.Add(new TopUpDiscrepancy(reader.GetGuid(1), sold, brought));
            }
        }

        return report with
        {
            TopUps = topUps,
            TopUpDiscrepancies = discrepancies,
        };
    }

    private static Discrepancy Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(4),
            reader.GetGuid(5),
            (BucketKind)reader.GetInt16(6),
            ServiceMonth.FromNumber(reader.GetInt32(7)),
            reader.GetInt64(8),
            reader.GetInt64(9)
        );
}
