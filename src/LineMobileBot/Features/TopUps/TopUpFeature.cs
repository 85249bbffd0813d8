using LineMobileBot.Conversations;
using LineMobileBot.Site;

namespace LineMobileBot.Features.TopUps;

internal static class TopUpFeature
{
    private const int PlaceInList = 30;

    public static IServiceCollection AddTopUps(this IServiceCollection services) =>
        services
            .AddSingleton<TopUpHandler>()
            .AddSingleton(new PageLink(PageLinkPlace.Line, PlaceInList, TopUpPage.Address, TopUpTexts.Title))
            .AddAnswer("top-up/added/1", () => TopUpJson.Default.DataAdded, TopUpMessages.Added);
}
