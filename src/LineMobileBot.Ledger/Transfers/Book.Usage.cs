using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Ledger.Transfers;

public sealed partial class Book
{
    /// <summary>
    /// Takes used data out of the line's buckets in the order of consumption. What cannot be covered moves nothing.
    /// </summary>
    /// <param name="key">The usage record's key.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="used">How much was used.</param>
    /// <param name="usedAt">When it was used.</param>
    /// <param name="policy">How late usage is booked.</param>
    public Consumption Consume(
        IdempotencyKey key,
        Guid lineId,
        DataAmount used,
        DateTimeOffset usedAt,
        UsagePolicy policy
    )
    {
        var keys = Begin(key);
        var open = used;
        foreach (var bucket in ConsumptionOrder.Usable(_journal.Page(lineId).Buckets, Now))
        {
            if (open.IsZero)
            {
                break;
            }

            var taken = DataAmount.Min(bucket.Remaining, open);
            var eventAt = EventOf(usedAt, bucket, policy);
            _journal.Spend(keys.Next(), TransferReason.Consume, bucket, taken, eventAt);
            open -= taken;
        }

        return new Consumption(used - open, open, Balance(lineId));
    }

    // A closed month is not opened again. Its late usage counts as of that month only as far as it comes out of the
    // data carried from it, and only within the grace; the rest is usage of this month.
    private DateTimeOffset EventOf(DateTimeOffset usedAt, Bucket bucket, UsagePolicy policy)
    {
        var month = ServiceMonth.Of(usedAt);
        var withinGrace = month == Month.Previous && Now < Month.Start + policy.LateGrace;
        var countsWhenUsed = month == Month || (withinGrace && bucket.Kind == BucketKind.CarryOver);
        return countsWhenUsed && usedAt < Now ? usedAt.ToStoredPrecision() : Now;
    }
}
