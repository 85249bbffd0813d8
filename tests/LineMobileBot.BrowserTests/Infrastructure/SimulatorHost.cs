using Line.Simulator;
using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>The simulator in this process, on a port of its own.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public static async Task<SimulatorHost> StartAsync(params string[] settings)
    {
        var app = SimulatorApplication.Create([
            "--urls",
            "http://127.0.0.1:0",
            "--Logging:LogLevel:Default",
            "Error",
            .. settings,
        ]);
        await app.StartAsync();
        return new SimulatorHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
