namespace LineMobileBot.Infrastructure.Telemetry;

internal static class TelemetryFeature
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Counting is always there; it is sent somewhere only where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<BotMetrics>()
            .AddSingleton(
                configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions()
            )
            .AddHostedService<WaitingWatch>();
        if (configuration[Endpoint] is not { Length: > 0 } endpoint)
        {
            return services;
        }

        return Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? services.AddHostedService<TelemetryExport>()
            : throw new SettingsException($"{Endpoint} must be an absolute http or https URL.");
    }
}
