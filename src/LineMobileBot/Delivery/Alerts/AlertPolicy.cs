namespace LineMobileBot.Delivery.Alerts;

/// <summary>The carrier's terms of alerts; the marks of used data are the ledger's (<c>UsagePolicy.Marks</c>).</summary>
internal sealed record AlertPolicy
{
    /// <summary>When nobody hears of what they did not ask for; what falls into them is told when they are over.</summary>
    public QuietHours QuietHours { get; init; } = new(new TimeOnly(22, 0), new TimeOnly(8, 0));

    /// <summary>How many days before its end people hear of data that they would lose.</summary>
    public int EndingDays { get; init; } = 3;
}
