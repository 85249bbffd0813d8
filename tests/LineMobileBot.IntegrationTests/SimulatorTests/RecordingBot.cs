using System.Collections.Concurrent;
using Line.Messaging.Webhook;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A bot that only writes down what it gets, and answers as the test wants.</summary>
internal sealed class RecordingBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedWebhook> _received = new();

    private RecordingBot(WebApplication app)
    {
        _app = app;
        app.MapPost("/webhook", (Delegate)ReceiveAsync);
    }

    /// <summary>How it answers; 200 at once unless told.</summary>
    public Func<ReceivedWebhook, Task<int>> Answer { get; set; } = _ => Task.FromResult(StatusCodes.Status200OK);

    public string Url => _app.Urls.Single() + "/webhook";

    public IReadOnlyList<ReceivedWebhook> Received => [.. _received];

    public IReadOnlyList<WebhookEvent> Events => [.. _received.SelectMany(webhook => webhook.Request.Events)];

    public static async Task<RecordingBot> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        var bot = new RecordingBot(builder.Build());
        await bot._app.StartAsync();
        return bot;
    }

    public async Task<IReadOnlyList<ReceivedWebhook>> WaitForAsync(int count)
    {
        await Eventually.BecomesTrueAsync($"{count} webhooks arrived", () => _received.Count >= count);
        return Received;
    }

    public async Task<TEvent> WaitForEventAsync<TEvent>()
        where TEvent : WebhookEvent
    {
        await Eventually.BecomesTrueAsync($"a {typeof(TEvent).Name} arrived", () => Events.OfType<TEvent>().Any());
        return Events.OfType<TEvent>().Last();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var webhook = new ReceivedWebhook(
            body.ToArray(),
            context.Request.Headers.ToDictionary(
                header => header.Key,
                header => header.Value.ToString(),
                StringComparer.OrdinalIgnoreCase
            )
        );
        _received.Enqueue(webhook);
        return TypedResults.StatusCode(await Answer(webhook));
    }
}
