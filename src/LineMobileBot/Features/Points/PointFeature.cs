using LineMobileBot.Site;

namespace LineMobileBot.Features.Points;

internal static class PointFeature
{
    private const int PlaceInList = 20;

    public static IServiceCollection AddPoints(this IServiceCollection services) =>
        services
            .AddHostedService<DueBills>()
            .AddSingleton(new PageLink(PageLinkPlace.Home, PlaceInList, PointPage.Address, PointTexts.Title));
}
