namespace LineMobileBot.Delivery.Multicasts;

/// <summary>The carrier's terms of news: what it leaves of the quota, and when it keeps silent.</summary>
internal sealed record CampaignPolicy
{
    public QuotaReserve QuotaReserve { get; init; } = QuotaReserve.Percent(20);

    public QuietHours QuietHours { get; init; } = new(new TimeOnly(22, 0), new TimeOnly(8, 0));
}
