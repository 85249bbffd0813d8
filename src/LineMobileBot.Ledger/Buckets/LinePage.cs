using System.Collections.Immutable;
using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>One line's page in the book: what is known of the line, its living buckets, its plans by month.</summary>
internal sealed record LinePage(
    LineFacts Line,
    ImmutableArray<Bucket> Buckets,
    ImmutableArray<MonthlyAllowance> Allowances
)
{
    public Bucket? Find(Guid bucketId) => Buckets.FirstOrDefault(bucket => bucket.Id == bucketId);

    public Bucket? Plan(ServiceMonth month) =>
        Buckets.FirstOrDefault(bucket => bucket.Kind == BucketKind.Plan && bucket.Month == month);

    /// <summary>What the line's plan grants in a month. The first plan also holds for months before it.</summary>
    public DataAmount AllowanceOf(ServiceMonth month) =>
        (
            Allowances.Where(allowance => allowance.From <= month).MaxBy(allowance => allowance.From)
            ?? Allowances.MinBy(allowance => allowance.From)
            ?? throw new UnreachableException("A started line has a plan.")
        ).Data;

    /// <summary>
    /// Whether what the network was last told is no longer so. It is told of lines in service only: by then, or by its end, it has
    /// switched the others off itself.
    /// </summary>
    public bool IsNewsToNetworkAt(DateTimeOffset now) =>
        Line.OpenedMonth is not null
        && Line.StateAt(now) != LineState.Cancelled
        && Line.ToldThrottled == HasDataAt(now);

    /// <summary>Whether anything usable is left; without, the line is throttled.</summary>
    public bool HasDataAt(DateTimeOffset now) =>
        Buckets.Any(bucket => bucket.Kind != BucketKind.Reserved && !bucket.Remaining.IsZero && bucket.IsLiveAt(now));

    public LinePage Issue(Bucket bucket) => this with { Buckets = Buckets.Add(bucket) };

    public LinePage Take(Guid bucketId, DataAmount amount) =>
        Change(bucketId, bucket => bucket with { Remaining = bucket.Remaining - amount });

    public LinePage Return(Guid bucketId, DataAmount amount) =>
        Change(bucketId, bucket => bucket with { Remaining = bucket.Remaining + amount });

    private LinePage Change(Guid bucketId, Func<Bucket, Bucket> change)
    {
        var bucket = Find(bucketId) ?? throw new UnreachableException("The bucket is not on this page.");
        var changed = change(bucket);
        if (changed.Remaining > changed.Granted)
        {
            throw new UnreachableException("A bucket never holds more than was granted.");
        }

        return this with
        {
            Buckets = Buckets.Replace(bucket, changed),
        };
    }
}
