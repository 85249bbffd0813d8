using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Desk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LineMobileBot.Features.Operations;

internal static class OperationFeature
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.TryAddSingleton<MonthlyMessageReader>();
        return services
            .AddSingleton<RetryHandler>()
            .AddDeskLink(new DeskLink(StatusPage.Address, OperationTexts.StatusTitle) { Order = 60, Letter = 's' })
            .AddDeskLink(
                new DeskLink(ParkedPage.Address, OperationTexts.ParkedTitle)
                {
                    Order = 70,
                    Letter = 'p',
                    Roles = [OperatorRole.Administration],
                }
            );
    }
}
