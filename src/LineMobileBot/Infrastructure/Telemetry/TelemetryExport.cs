using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>Sends metrics and spans to an OpenTelemetry collector. Made only where one is configured.</summary>
internal sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    private const string ServiceName = "line-mobile-bot";
    private const int LastWordsMilliseconds = 3_000;

    // Route patterns, statuses, hosts and pools: none of these says who somebody is.
    private static readonly string[] MetersOfOthers =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
        "Npgsql",
    ];

    private MeterProvider? meters;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddMeter([BotMetrics.MeterName, .. MetersOfOthers])
            .AddOtlpExporter()
            .Build();
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(Describe)
            .AddSource(BotTraces.SourceName)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <summary>The last figures of a replica tell why it stopped; a collector that is away must not hold it up.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            Task.Run(() => meters?.ForceFlush(LastWordsMilliseconds), cancellationToken),
            Task.Run(() => traces?.ForceFlush(LastWordsMilliseconds), cancellationToken)
        );

    public void Dispose()
    {
        meters?.Dispose();
        traces?.Dispose();
    }

    private void Describe(ResourceBuilder resource) =>
        resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? ServiceName);
}
