namespace Line.Simulator.ChannelTokens;

internal static class ChannelTokenServices
{
    public static IServiceCollection AddChannelTokens(this IServiceCollection services) =>
        services
            .AddSingleton<Channels>()
            .AddSingleton<ChannelTokenBook>()
            .AddSingleton<AssertionKeys>()
            .AddSingleton<ClientAssertions>()
            .AddSingleton<ChannelTokenGrants>();
}
