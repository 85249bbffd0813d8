using LineMobileBot.Site;

namespace LineMobileBot.Features.PlanChanges;

internal static class PlanChangeFeature
{
    private const int PlaceInList = 40;

    public static IServiceCollection AddPlanChanges(this IServiceCollection services) =>
        services
            .AddSingleton<PlanChangeHandler>()
            .AddSingleton(new PageLink(PageLinkPlace.Line, PlaceInList, PlanChangePage.Address, PlanChangeTexts.Title));
}
