namespace LineMobileBot.Infrastructure.Telemetry;

/// <summary>How often the watch looks.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>LINE's own count moves slowly, and is approximate.</summary>
    public TimeSpan QuotaInterval { get; set; } = TimeSpan.FromMinutes(5);
}
