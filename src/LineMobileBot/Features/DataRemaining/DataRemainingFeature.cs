using LineMobileBot.Conversations;

namespace LineMobileBot.Features.DataRemaining;

internal static class DataRemainingFeature
{
    public static IServiceCollection AddDataRemaining(this IServiceCollection services) =>
        services
            .AddRoom<DataRemainingRoom>()
            .AddAnswer(
                "data-remaining/remaining/1",
                DataRemainingJson.Default.RemainingData,
                DataRemainingMessages.Remaining,
                RemainingTemplates.Write
            )
            .AddAnswer("data-remaining/trend/1", DataRemainingJson.Default.UsageTrend, UsageTrendMessages.Trend)
            .AddAnswer(
                "data-remaining/not-linked/1",
                DataRemainingJson.Default.RemainingNotLinked,
                DataRemainingMessages.NotLinked
            );
}
