using LineMobileBot.Conversations;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Features.Alerts.OnMyPage;
using LineMobileBot.Site;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Alerts;

internal static class AlertFeature
{
    private const int PlaceOnHome = 40;

    public static IServiceCollection AddAlerts(this IServiceCollection services) =>
        services
            .AddRoom<AlertRoom>()
            .AddSingleton<IAlertSwitches, AlertSwitches>()
            .AddSingleton<SwitchHandler>()
            .AddHostedService<DueUsageAlerts>()
            .AddHostedService<DueEndingAlerts>()
            .AddHostedService<ForgottenMarks>()
            .AddSingleton(new PageLink(PageLinkPlace.Home, PlaceOnHome, NoticesPage.Address, AlertTexts.PageTitle))
            .AddAnswer<UsageAlert, MyPageAddress>(
                "alert/usage/1",
                () => AlertJson.Default.UsageAlert,
                AlertMessages.Usage
            )
            .AddAnswer("alert/ending/1", () => AlertJson.Default.EndingAlert, AlertMessages.Ending)
            .AddAnswer<SwitchesShown, AlertPolicy>(
                "alert/switches/1",
                () => AlertJson.Default.SwitchesShown,
                SwitchMessages.Shown
            );
}
