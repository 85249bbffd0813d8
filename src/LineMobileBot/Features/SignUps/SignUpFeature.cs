using LineMobileBot.Conversations;
using LineMobileBot.Site;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.SignUps;

internal static class SignUpFeature
{
    private const int PlaceOnHome = 30;

    public static IServiceCollection AddSignUps(this IServiceCollection services) =>
        services
            .AddSingleton<SignUpSeals>()
            .AddSingleton<ApplicationHandler>()
            .AddSingleton<IBackOfficeListener, ApplicationReports>()
            .AddSingleton(
                new PageLink(PageLinkPlace.Home, PlaceOnHome, ApplicationsPage.Address, SignUpTexts.ApplicationsTitle)
            )
            .AddRoom<SignUpRoom>()
            .AddAnswer<PlanOffers, MyPageAddress>(
                "sign-up/offers/1",
                () => SignUpJson.Default.PlanOffers,
                SignUpMessages.Offers
            )
            .AddAnswer<ApplicationReport, MyPageAddress>(
                "sign-up/report/1",
                () => SignUpJson.Default.ApplicationReport,
                SignUpMessages.Report
            );
}
