namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// The order in which data is used: CarryOver, Gift, Plan, TopUp (docs of the carrier: carried, received, plan, bought); within a kind what ends first, then what
/// was issued first (ids rise with time).
/// </summary>
internal static class ConsumptionOrder
{
    public static readonly IComparer<Bucket> Comparer = Comparer<Bucket>.Create(Compare);

    public static IEnumerable<Bucket> Usable(IEnumerable<Bucket> buckets, DateTimeOffset now) =>
        buckets
            .Where(bucket => bucket.Kind != BucketKind.Reserved && bucket.IsLiveAt(now) && !bucket.Remaining.IsZero)
            .Order(Comparer);

    private static int Compare(Bucket left, Bucket right)
    {
        var byKind = left.Kind.CompareTo(right.Kind);
        if (byKind != 0)
        {
            return byKind;
        }

        var byEnd = left.ExpiresAt.CompareTo(right.ExpiresAt);
        return byEnd != 0 ? byEnd : left.Id.CompareTo(right.Id);
    }
}
