namespace Line.Simulator.Login;

internal static class LoginServices
{
    public static IServiceCollection AddLogin(this IServiceCollection services) =>
        services
            .AddSingleton<LoginChannels>()
            .AddSingleton<LoginCodes>()
            .AddSingleton<LoginConsents>()
            .AddSingleton<LoginTokens>()
            .AddSingleton<PendingLogins>()
            .AddSingleton<LoginSteps>()
            .AddSingleton<CodeGrant>()
            .AddSingleton<RefreshGrant>()
            .AddSingleton<IdTokens>()
            .AddSingleton<SigningKey>();
}
