namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>The carrier's terms for booking usage.</summary>
public sealed record UsagePolicy
{
    /// <summary>
    /// How long after a month's end its usage is still booked as of that month, from the data that was carried out of it.
    /// </summary>
    public TimeSpan LateGrace { get; init; } = TimeSpan.FromHours(6);
}
