namespace LineMobileBot.Ledger.Buckets;

/// <summary>A bucket about to be filled for the first time.</summary>
internal sealed record BucketOpening(
    Guid LineId,
    BucketKind Kind,
    ServiceMonth Month,
    DataAmount Granted,
    DateTimeOffset ExpiresAt
)
{
    /// <summary>A bucket bears the id of the transfer that first fills it.</summary>
    public Bucket FilledBy(Guid transferId) => new(transferId, LineId, Kind, Month, Granted, Granted, ExpiresAt);
}
