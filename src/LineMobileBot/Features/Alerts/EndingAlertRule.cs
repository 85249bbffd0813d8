using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Alerts;

/// <summary>
/// Of which data people hear before it ends. All data ends with a month, so there is one such day a month. This month's plan data is
/// not lost with it: what is left is carried over.
/// </summary>
internal static class EndingAlertRule
{
    /// <summary>Whether the last days of the month have begun.</summary>
    public static bool IsTime(DateTimeOffset now, int days) => now >= ServiceMonth.Of(now).End.AddDays(-days);

    /// <summary>What ends with the month; nothing when nothing is lost.</summary>
    public static IReadOnlyList<EndingKind> Of(IEnumerable<Bucket> buckets, DateTimeOffset now)
    {
        var end = ServiceMonth.Of(now).End;
        return
        [
            .. buckets
                .Where(bucket => IsLost(bucket.Kind) && bucket.ExpiresAt <= end && bucket.IsLiveAt(now))
                .GroupBy(bucket => bucket.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => new EndingKind(kind.Key, kind.Sum(bucket => bucket.Remaining.Bytes)))
                .Where(kind => kind.Left > 0),
        ];
    }

    private static bool IsLost(BucketKind kind) => kind is BucketKind.CarryOver or BucketKind.Gift or BucketKind.TopUp;
}
