using LineMobileBot.Conversations;
using LineMobileBot.Features.DataRemaining.OnMyPage;
using LineMobileBot.Site;

namespace LineMobileBot.Features.DataRemaining;

internal static class DataRemainingFeature
{
    private const int PlaceInList = 20;

    public static IServiceCollection AddDataRemaining(this IServiceCollection services) =>
        services
            .AddRoom<DataRemainingRoom>()
            .AddSingleton(new PageLink(PageLinkPlace.Line, PlaceInList, UsagePage.Address, UsageTexts.Title))
            .AddAnswer(
                "data-remaining/remaining/1",
                () => DataRemainingJson.Default.RemainingData,
                DataRemainingMessages.Remaining,
                RemainingTemplates.Write
            )
            .AddAnswer("data-remaining/trend/1", () => DataRemainingJson.Default.UsageTrend, UsageTrendMessages.Trend)
            .AddAnswer(
                "data-remaining/not-linked/1",
                () => DataRemainingJson.Default.RemainingNotLinked,
                DataRemainingMessages.NotLinked
            );
}
