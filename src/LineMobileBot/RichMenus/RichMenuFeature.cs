using LineMobileBot.Delivery;

namespace LineMobileBot.RichMenus;

internal static class RichMenuFeature
{
    public static IServiceCollection AddRichMenus(this IServiceCollection services) =>
        services
            .AddSingleton<RichMenuIds>()
            .AddSingleton<EditionChange>()
            .AddSingleton<RichMenuProvisioning>()
            .AddSingleton<IPersonalMenu, PersonalMenu>()
            .AddHostedService<RichMenuStartup>();
}
