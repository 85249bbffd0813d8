namespace Line.Simulator.Liff;

internal static class LiffServices
{
    public static IServiceCollection AddLiff(this IServiceCollection services) =>
        services
            .AddSingleton<LiffApps>()
            .AddSingleton<LiffMessages>()
            .AddSingleton<ShareTargets>()
            .AddSingleton<LiffDoor>();
}
