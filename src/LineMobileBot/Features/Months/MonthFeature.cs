using LineMobileBot.Desk;

namespace LineMobileBot.Features.Months;

internal static class MonthFeature
{
    public static IServiceCollection AddMonths(this IServiceCollection services) =>
        services
            .AddHostedService<TransferMonthsAhead>()
            .AddHostedService<MonthSweeping>()
            .AddSingleton<IDeskFigures, MonthDeskFigures>();
}
