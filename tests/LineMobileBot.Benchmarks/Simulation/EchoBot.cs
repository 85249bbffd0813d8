using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LineMobileBot.Benchmarks.Loads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.Benchmarks.Simulation;

/// <summary>The least a bot can be: it answers every postback with a line of text, and notes how long that took.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _line = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private readonly Lock _gate = new();
    private LatencyHistogram _latency = new();
    private int _replies;
    private int _failures;

    private EchoBot(WebApplication app)
    {
        _app = app;
        app.Run(ReceiveAsync);
    }

    public Uri Url =>
        new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public int Replies => Volatile.Read(ref _replies);

    public int Failures => Volatile.Read(ref _failures);

    public static async Task<EchoBot> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bot = new EchoBot(builder.Build());
        await bot._app.StartAsync(cancellationToken);
        return bot;
    }

    public void Answers(Uri api, string token)
    {
        _line.BaseAddress = api;
        _line.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>From here on anew; answers what was measured so far.</summary>
    public LatencyHistogram TakeLatency()
    {
        lock (_gate)
        {
            var taken = _latency;
            _latency = new LatencyHistogram();
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var replies = body.RootElement.GetProperty("events").EnumerateArray().Select(ReplyTo).ToList();
        await Task.WhenAll(replies);
    }

    private Task ReplyTo(JsonElement told)
    {
        var token = told.GetProperty("replyToken").GetString()!;
        var pressedAt = told.GetProperty("postback").GetProperty("data").GetString()!;
        return ReplyAsync(token, long.Parse(pressedAt, System.Globalization.CultureInfo.InvariantCulture));
    }

    private async Task ReplyAsync(string token, long pressedAt)
    {
        var json = $$"""{"replyToken":"{{token}}","messages":[{"type":"text","text":"pressed"}]}""";
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _line.PostAsync(new Uri("/api/v2/bot/message/reply", UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _failures);
            return;
        }

        lock (_gate)
        {
            _latency.Record(Stopwatch.GetElapsedTime(pressedAt));
        }

        Interlocked.Increment(ref _replies);
    }
}
