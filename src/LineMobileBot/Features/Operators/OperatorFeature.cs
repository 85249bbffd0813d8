using LineMobileBot.Desk;

namespace LineMobileBot.Features.Operators;

internal static class OperatorFeature
{
    private const int Last = 100;

    public static IServiceCollection AddOperators(this IServiceCollection services) =>
        services.AddDeskLink(new DeskLink(DeskAddresses.Account, OperatorTexts.AccountTitle) { Order = Last });
}
