using LineMobileBot.Conversations;
using LineMobileBot.Features.Campaigns.Sending;

namespace LineMobileBot.Features.Campaigns;

internal static class CampaignFeature
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(
                configuration.GetSection(CampaignOptions.Section).Get<CampaignOptions>() ?? new CampaignOptions()
            )
            .AddSingleton<NewsLinks>()
            .AddSingleton<NewsLinkDoor>()
            .AddSingleton<AudienceTable>()
            .AddSingleton<CampaignStart>()
            .AddSingleton<CampaignHandler>()
            .AddSingleton<DueCampaigns>()
            .AddSingleton<ChunkReader>()
            .AddSingleton<ChunkClaims>()
            .AddSingleton<ChunkSending>()
            .AddHostedService<CampaignSender>()
            .AddRoom<CampaignRoom>()
            .AddAnswer("campaign/stopped/1", CampaignJson.Default.NewsStopped, CampaignMessages.Stopped)
            .AddAnswer("campaign/resumed/1", CampaignJson.Default.NewsResumed, CampaignMessages.Resumed);

    public static void MapCampaigns(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            NewsLinks.Route,
            static (Guid campaignId, NewsLinkDoor door, HttpContext context, CancellationToken cancellationToken) =>
                door.OpenAsync(campaignId, context, cancellationToken)
        );
}
