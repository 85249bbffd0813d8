using Line.Messaging;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LineMobileBot.Delivery;

internal static class DeliveryFeature
{
    /// <summary>A reply token lives a minute; a call that takes longer than this is better begun again.</summary>
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private const int Connections = 64;

    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<ISentContents, SentContents>();
        services
            .AddSingleton(
                configuration.GetSection(DeliveryOptions.Section).Get<DeliveryOptions>() ?? new DeliveryOptions()
            )
            .AddSingleton<LinePace>()
            .AddSingleton<DeliveryQueue>()
            .AddSingleton<IDelivery>(provider => provider.GetRequiredService<DeliveryQueue>())
            .AddSingleton<LinkTokens>()
            .AddSingleton<AlertGate>()
            .AddSingleton<Deliverer>()
            .AddSingleton<LoadingDots>()
            .AddSingleton<SetCommit>()
            .AddSingleton<JobTransaction>()
            .AddSingleton<Multicaster>()
            .AddSingleton<MonthlyMessageReader>()
            .AddHostedService<DeliveryWorker>()
            .AddHostedService<OutboxRecovery>()
            .AddHostedService<StaleAlerts>()
            .AddSingleton<ILineMessagingClient>(provider =>
                Client(provider.GetRequiredService<BotSettings>(), provider.GetRequiredService<TimeProvider>())
            );
        return services;
    }

    private static LineMessagingClient Client(BotSettings settings, TimeProvider clock)
    {
        var sockets = new SocketsHttpHandler
        {
            MaxConnectionsPerServer = Connections,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            AllowAutoRedirect = false,
            ActivityHeadersPropagator = null,
        };
        var http = new HttpClient(new LineRetryHandler(clock) { InnerHandler = sockets }) { Timeout = CallTimeout };
        return new LineMessagingClient(http, settings.Line);
    }
}
