namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>The carrier's terms for booking usage.</summary>
public sealed record UsagePolicy
{
    /// <summary>
    /// How long after a month's end its usage is still booked as of that month, from the data that was carried out of it.
    /// </summary>
    public TimeSpan LateGrace { get; init; } = TimeSpan.FromHours(6);

    /// <summary>The shares of a month's data, in percent, that are noted when a line has used them.</summary>
    public IReadOnlyList<int> Marks { get; init; } = [80, 90, 100];
}
