using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// One movement of data: one amount, one source, one destination. No movement can make or lose a byte inside the book,
/// and none is ever changed or deleted.
/// </summary>
/// <param name="Id">UUIDv7; a bucket that the transfer first fills bears the same id.</param>
/// <param name="Key">Unique; the operation's key and the transfer's number within it.</param>
/// <param name="Reason">Why the data moved.</param>
/// <param name="SourceBucketId">Where it came from; null for the outside world (issue).</param>
/// <param name="DestinationBucketId">Where it went; null for the outside world (consumption, expiry).</param>
/// <param name="Amount">How much; more than zero.</param>
/// <param name="EventAt">When it happened.</param>
/// <param name="BookedAt">When it was written.</param>
/// <param name="ReversesId">The transfer that this one takes back, wholly or in part.</param>
public sealed record Transfer(
    Guid Id,
    IdempotencyKey Key,
    TransferReason Reason,
    Guid? SourceBucketId,
    Guid? DestinationBucketId,
    DataAmount Amount,
    DateTimeOffset EventAt,
    DateTimeOffset BookedAt,
    Guid? ReversesId
);
