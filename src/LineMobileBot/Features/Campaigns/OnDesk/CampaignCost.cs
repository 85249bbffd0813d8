using LineMobileBot.Delivery.Multicasts;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>What a campaign would cost now, and what the month still holds.</summary>
/// <param name="People">Its audience; one message each.</param>
/// <param name="Month">Null when LINE does not say at present.</param>
/// <param name="Reserve">What must be left.</param>
internal sealed record CampaignCost(int People, MonthlyMessages? Month, QuotaReserve Reserve)
{
    public long? Left => Month is null ? null : QuotaRule.LeftForNews(Month, Reserve);

    public bool IsTooMuch => Left < People;
}
