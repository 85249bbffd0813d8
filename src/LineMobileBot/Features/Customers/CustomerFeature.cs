using LineMobileBot.Desk;
using LineMobileBot.Site;

namespace LineMobileBot.Features.Customers;

internal static class CustomerFeature
{
    public static IServiceCollection AddCustomers(this IServiceCollection services) =>
        services
            .AddSingleton<Openings>()
            .AddSingleton<OperatorViews>()
            .AddSingleton(new PageSection(PageSectionPlace.Security, 50, "/Features/Customers/_OperatorViews.cshtml"))
            .AddDeskLink(
                new DeskLink(DeskAddresses.Customers, CustomerTexts.Title)
                {
                    Order = 20,
                    Letter = 'c',
                    Roles = [OperatorRole.Support, OperatorRole.Administration],
                }
            );
}
