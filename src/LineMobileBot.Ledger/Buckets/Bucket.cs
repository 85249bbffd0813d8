namespace LineMobileBot.Ledger.Buckets;

/// <summary>
/// Data of one kind that was issued to one line at one time and ends at one time. A bucket bears the id of the
/// transfer that first filled it.
/// </summary>
/// <param name="Id">UUIDv7; also the id of the transfer that first filled the bucket.</param>
/// <param name="LineId">The line whose data it is.</param>
/// <param name="Kind">The kind of data.</param>
/// <param name="Month">The month in which the bytes were issued; carried data keeps the month of its plan data.</param>
/// <param name="Granted">What first went in; never changes.</param>
/// <param name="Remaining">What is left: the sum of the bucket's transfers.</param>
/// <param name="ExpiresAt">The first instant at which the data can no longer be used.</param>
public sealed record Bucket(
    Guid Id,
    Guid LineId,
    BucketKind Kind,
    ServiceMonth Month,
    DataAmount Granted,
    DataAmount Remaining,
    DateTimeOffset ExpiresAt
)
{
    /// <summary>Whether the bucket has not yet ended at <paramref name="now"/>, whether or not a job has run.</summary>
    public bool IsLiveAt(DateTimeOffset now) => now < ExpiresAt;
}
