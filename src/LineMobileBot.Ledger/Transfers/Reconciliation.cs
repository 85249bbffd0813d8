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

/// <summary>What the proof of the book found.</summary>
/// <param name="Buckets">How many buckets were proved.</param>
/// <param name="Transfers">How many transfers were summed.</param>
/// <param name="Remaining">Bytes over all buckets.</param>
/// <param name="NetOfOutside">Bytes in from outside less bytes out to outside; equals <paramref name="Remaining"/>.</param>
/// <param name="Discrepancies">The offending buckets, at most as many as were asked for.</param>
public sealed record ReconciliationReport(
    long Buckets,
    long Transfers,
    decimal Remaining,
    decimal NetOfOutside,
    IReadOnlyList<Discrepancy> Discrepancies
)
{
    /// <summary>Whether the book balances and every bucket agrees with its transfers.</summary>
    public bool IsClean => Discrepancies.Count == 0 && Remaining == NetOfOutside;
}

/// <summary>Proves the book: every bucket equals the sum of its transfers, nothing is below zero, all in all it balances.</summary>
public static class Reconciliation
{
    /// <summary>So many offending rows tell enough; the rest follows from the same cause.</summary>
    private const int MaxDiscrepancies = 1_000;

    // One statement, so one snapshot: the book may be in use meanwhile.
    private const string Prove = """
        with legs as (
            select destination_bucket_id as bucket_id, bytes from transfers where destination_bucket_id is not null
            union all
            select source_bucket_id, -bytes from transfers where source_bucket_id is not null
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
            (select count(*) from transfers),
            (select coalesce(sum(remaining), 0) from buckets),
            (select coalesce(sum(case when source_bucket_id is null then bytes else -bytes end), 0)
                from transfers where source_bucket_id is null or destination_bucket_id is null),
            o.id, o.line_id, o.kind, o.month, o.remaining, o.by_transfers
        from (select 1) as one left join offending o on true
        """;

    /// <summary>Reads the whole book and proves it.</summary>
    public static async Task<ReconciliationReport> RunAsync(
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
            discrepancies
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
