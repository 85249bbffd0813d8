using System.Collections.Immutable;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// What one line has at one instant. It is computed from the book and the time alone, so it never depends on whether a
/// month was opened or an expiry was booked before someone looked.
/// </summary>
public sealed class LineBalance
{
    private LineBalance(Guid lineId, DateTimeOffset at, ImmutableArray<Bucket> buckets)
    {
        LineId = lineId;
        At = at;
        Buckets = buckets;
        CarryOver = Sum(BucketKind.CarryOver);
        Gift = Sum(BucketKind.Gift);
        Plan = Sum(BucketKind.Plan);
        TopUp = Sum(BucketKind.TopUp);
        Reserved = Sum(BucketKind.Reserved);
    }

    /// <summary>The line.</summary>
    public Guid LineId { get; }

    /// <summary>The instant for which the balance holds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The buckets alive at <see cref="At"/>, in the order of consumption; Reserved ones last.</summary>
    public IReadOnlyList<Bucket> Buckets { get; }

    /// <summary>Last month's unused plan data.</summary>
    public KindBalance CarryOver { get; }

    /// <summary>Data received.</summary>
    public KindBalance Gift { get; }

    /// <summary>This month's plan data.</summary>
    public KindBalance Plan { get; }

    /// <summary>Data bought.</summary>
    public KindBalance TopUp { get; }

    /// <summary>Data set aside for unclaimed gift links; no part of <see cref="Total"/>.</summary>
    public KindBalance Reserved { get; }

    /// <summary>What can be used: the four kinds without Reserved.</summary>
    public DataAmount Total => CarryOver.Remaining + Gift.Remaining + Plan.Remaining + TopUp.Remaining;

    /// <summary>What could be given: only what is left of this month's plan data.</summary>
    public DataAmount Giveable => Plan.Remaining;

    /// <summary>Whether the line runs at slow speed because nothing usable is left.</summary>
    public bool Throttled => Total.IsZero;

    internal static LineBalance Of(LinePage page, DateTimeOffset now)
    {
        var opened = MonthOpening.IsOpen(page, now) ? page : MonthOpening.Open(page, now, PlaceholderIds()).Page;
        var live = opened.Buckets.Where(bucket => bucket.IsLiveAt(now)).Order(ConsumptionOrder.Comparer);
        return new LineBalance(page.Line.Id, now, [.. live]);
    }

    // A balance only looks: what opening the month would write is computed under ids that are never stored.
    private static Func<DateTimeOffset, Guid> PlaceholderIds()
    {
        var next = 0;
        return _ => new Guid(++next, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private KindBalance Sum(BucketKind kind)
    {
        var (granted, remaining) = (DataAmount.Zero, DataAmount.Zero);
        DateTimeOffset? firstEnd = null;
        DateTimeOffset? lastEnd = null;
        foreach (var bucket in Buckets)
        {
            if (bucket.Kind != kind)
            {
                continue;
            }

            granted += bucket.Granted;
            remaining += bucket.Remaining;
            lastEnd = bucket.ExpiresAt;
            firstEnd ??= bucket.Remaining.IsZero ? null : bucket.ExpiresAt;
        }

        return new KindBalance(granted, remaining, firstEnd ?? lastEnd);
    }
}
