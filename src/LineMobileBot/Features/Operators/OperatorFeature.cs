using LineMobileBot.Desk;

namespace LineMobileBot.Features.Operators;

internal static class OperatorFeature
{
    private static readonly OperatorRole[] Administration = [OperatorRole.Administration];

    public static IServiceCollection AddOperators(this IServiceCollection services) =>
        services
            .AddSingleton<OperatorChanges>()
            .AddDeskLink(
                new DeskLink(AuditPage.Address, OperatorTexts.AuditTitle)
                {
                    Order = 80,
                    Letter = 'a',
                    Roles = Administration,
                }
            )
            .AddDeskLink(
                new DeskLink(OperatorsPage.Address, OperatorTexts.OperatorsTitle)
                {
                    Order = 90,
                    Letter = 'o',
                    Roles = Administration,
                }
            )
            .AddDeskLink(new DeskLink(DeskAddresses.Account, OperatorTexts.AccountTitle) { Order = 100, Letter = 'm' });
}
