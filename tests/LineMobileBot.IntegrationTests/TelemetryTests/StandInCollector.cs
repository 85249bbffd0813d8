using System.Collections.Concurrent;
using System.Text;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.TelemetryTests;

/// <summary>An OpenTelemetry collector that keeps what it is sent. Strings stand in protobuf as they are.</summary>
internal sealed class StandInCollector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();
    private readonly WebApplication _app;

    private StandInCollector(WebApplication app) => _app = app;

    public Uri Address => CarrierStage.AddressOf(_app);

    public string Metrics => Of("/v1/metrics");

    public string Traces => Of("/v1/traces");

    public string Everything => string.Concat(_received.Select(call => call.Body));

    public static async Task<StandInCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var collector = new StandInCollector(builder.Build());
        collector._app.Run(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue((context.Request.Path.Value!, Encoding.UTF8.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }

    private string Of(string path) =>
        string.Concat(_received.Where(call => call.Path == path).Select(call => call.Body));
}
