using LineMobileBot.Conversations;
using LineMobileBot.Desk;
using LineMobileBot.Features.Campaigns.OnDesk;
using LineMobileBot.Features.Campaigns.Sending;

namespace LineMobileBot.Features.Campaigns;

internal static class CampaignFeature
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(
                configuration.GetSection(CampaignOptions.Section).Get<CampaignOptions>() ?? new CampaignOptions()
            )
            .AddSingleton(CampaignTesters.Read(configuration))
            .AddSingleton<NewsLinks>()
            .AddSingleton<NewsLinkDoor>()
            .AddSingleton<AudienceTable>()
            .AddSingleton<CampaignStart>()
            .AddSingleton<CampaignHandler>()
            .AddSingleton<CampaignTestHandler>()
            .AddSingleton<DueCampaigns>()
            .AddSingleton<ChunkReader>()
            .AddSingleton<ChunkClaims>()
            .AddSingleton<ChunkSending>()
            .AddHostedService<CampaignSender>()
            .AddSingleton<IDeskFigures, CampaignDeskFigures>()
            .AddDeskLink(
                new DeskLink(CampaignsPage.Address, CampaignDeskTexts.ListTitle)
                {
                    Order = 40,
                    Letter = 'n',
                    Roles = [OperatorRole.Campaigns],
                }
            )
            .AddRoom<CampaignRoom>()
            .AddAnswer("campaign/stopped/1", () => CampaignJson.Default.NewsStopped, CampaignMessages.Stopped)
            .AddAnswer("campaign/resumed/1", () => CampaignJson.Default.NewsResumed, CampaignMessages.Resumed)
            .AddAnswer("campaign/tested/1", () => CampaignJson.Default.NewsTested, CampaignMessages.Tested);

    public static void MapCampaigns(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(
            NewsLinks.Route,
            static (Guid campaignId, NewsLinkDoor door, HttpContext context, CancellationToken cancellationToken) =>
                door.OpenAsync(campaignId, context, cancellationToken)
        );
}
