using LineMobileBot.Conversations;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Webhook;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LineMobileBot.Infrastructure;

internal static class InfrastructureFeature
{
    private const string Ready = "ready";

    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services,
        BotSettings settings,
        PolicySettings policies
    )
    {
        services.TryAddSingleton(TimeProvider.System);
        policies.AddTo(services).AddHostedService<PolicyRecord>();
        services
            .AddSingleton(settings)
            .AddSingleton(new WebhookSecrets(settings.ChannelSecrets))
            .AddSingleton<AnswerCatalogue>()
            .AddSingleton(new UsageCodeCipher(settings.Pepper))
            .AddCarrierDatabase(settings.ConnectionString)
            .AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: [Ready]);
        return services;
    }

    /// <summary>Live: the process answers. Ready: the database does too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        var reading = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        endpoints
            .MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false })
            .WithMetadata(reading);
        endpoints
            .MapHealthChecks(
                "/health/ready",
                new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) }
            )
            .WithMetadata(reading);
    }
}
