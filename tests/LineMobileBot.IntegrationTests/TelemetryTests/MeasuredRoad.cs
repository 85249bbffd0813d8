using LineMobileBot.IntegrationTests.RoadTests;

namespace LineMobileBot.IntegrationTests.TelemetryTests;

/// <summary>A road with somebody who listens to what its bot counts.</summary>
public sealed class MeasuredRoad : IAsyncLifetime
{
    internal Road Road { get; private set; } = null!;

    internal MeterReader Meters { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Road = await Road.StartAsync(bot =>
        {
            bot.Configuration["Telemetry:WatchInterval"] = "00:00:00.05";
            bot.Configuration["Telemetry:QuotaInterval"] = "00:00:00.05";
        });
        Meters = new MeterReader(Road.Stage.Services);
    }

    public async Task DisposeAsync()
    {
        Meters.Dispose();
        await Road.DisposeAsync();
    }
}
