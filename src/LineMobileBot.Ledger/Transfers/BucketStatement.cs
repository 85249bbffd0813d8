using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>What went into and out of one bucket, transfer by transfer.</summary>
/// <param name="Bucket">The bucket as stored.</param>
/// <param name="Entries">The newest first.</param>
/// <param name="Older">Where to go on with older ones; null when there are none.</param>
public sealed record BucketStatement(Bucket Bucket, IReadOnlyList<StatementEntry> Entries, Guid? Older);

/// <summary>One transfer as one of its two buckets sees it.</summary>
/// <param name="TransferId">The transfer.</param>
/// <param name="Reason">Why the data moved.</param>
/// <param name="IsIn">Into the bucket; else out of it.</param>
/// <param name="Amount">How much.</param>
/// <param name="RemainingAfter">
/// What the bucket held then: the sum of all its transfers up to this one. Of the newest it is what the bucket holds now.
/// </param>
/// <param name="EventAt">When it happened.</param>
/// <param name="BookedAt">When it was written.</param>
/// <param name="ReversesId">The transfer that this one takes back, wholly or in part.</param>
/// <param name="Other">The other end; null for the outside world.</param>
public sealed record StatementEntry(
    Guid TransferId,
    TransferReason Reason,
    bool IsIn,
    DataAmount Amount,
    DataAmount RemainingAfter,
    DateTimeOffset EventAt,
    DateTimeOffset BookedAt,
    Guid? ReversesId,
    OtherEnd? Other
);

/// <summary>The other bucket of a transfer.</summary>
/// <param name="BucketId">The bucket.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="LineId">Whose it is.</param>
/// <param name="Msisdn">That line's number; it prints itself masked.</param>
public sealed record OtherEnd(Guid BucketId, BucketKind Kind, Guid LineId, Msisdn Msisdn);
