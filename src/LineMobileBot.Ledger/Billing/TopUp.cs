using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Ledger.Billing;

/// <summary>
/// Data bought for a line. The price goes on the contractor's bill of the month, so asking, charging and granting are one
/// commit: a top-up that is stored is paid for and granted, and no state in between can be met.
/// </summary>
/// <param name="Id">UUIDv7; also the transfer that granted the data, and its bucket.</param>
/// <param name="Key">The form by which it was bought; the same form again is the same top-up.</param>
/// <param name="LineId">The line that got the data.</param>
/// <param name="ContractorId">On whose bill it is.</param>
/// <param name="Size">How much data.</param>
/// <param name="Price">Its price, without tax.</param>
/// <param name="Month">The month of the purchase.</param>
/// <param name="NumberInMonth">Its number among the line's top-ups of that month, from 1.</param>
/// <param name="BoughtAt">When it was bought.</param>
public sealed record TopUp(
    Guid Id,
    IdempotencyKey Key,
    Guid LineId,
    Guid ContractorId,
    DataAmount Size,
    Yen Price,
    ServiceMonth Month,
    int NumberInMonth,
    DateTimeOffset BoughtAt
)
{
    /// <summary>The first instant at which the data can no longer be used: the end of the month after the purchase.</summary>
    public DateTimeOffset EndsAt => Month.Next.End;

    /// <summary>When the data ends on its line: with the line, if that ends first.</summary>
    public DateTimeOffset EndsOn(MobileLine line) => line.EndsAt is { } end && end < EndsAt ? end : EndsAt;
}
