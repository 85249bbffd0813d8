namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>What can be done, with what its form needs.</summary>
/// <param name="Doing">What.</param>
/// <param name="Campaign">With which.</param>
internal sealed record CampaignButton(CampaignDoing Doing, Campaign Campaign)
{
    /// <summary>What was typed as the day and the hour.</summary>
    public string? Day { get; init; }

    public string? Hour { get; init; }
}
