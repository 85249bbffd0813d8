namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>Something an operator can do with a campaign as it stands.</summary>
internal enum CampaignDoing
{
    Start,
    Schedule,
    Edit,
    Unschedule,
    Pause,
    Resume,
    Stop,
}

internal static class CampaignDoings
{
    public static IReadOnlyList<CampaignDoing> Of(Campaign campaign) =>
        campaign switch
        {
            { State: CampaignState.Draft } =>
            [
                CampaignDoing.Edit,
                CampaignDoing.Start,
                CampaignDoing.Schedule,
                CampaignDoing.Stop,
            ],
            { State: CampaignState.Scheduled } => [CampaignDoing.Unschedule, CampaignDoing.Stop],
            { State: CampaignState.Sending, Paused: null } => [CampaignDoing.Pause, CampaignDoing.Stop],
            { State: CampaignState.Sending } => [CampaignDoing.Resume, CampaignDoing.Stop],
            _ => [],
        };
}
