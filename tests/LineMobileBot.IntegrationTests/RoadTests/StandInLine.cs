using System.Collections.Concurrent;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>
/// Stands in for LINE's message sending where the simulator is too truthful: it takes any reply token and any person, or
/// refuses as a test wants. All other calls go on to the simulator.
/// </summary>
internal sealed class StandInLine : IAsyncDisposable
{
    private const string Sending = "/v2/bot/message/";
    private const string Accepted = """{"sentMessages":[]}""";

    private readonly ConcurrentQueue<LineCall> _calls = new();
    private readonly HttpClient _simulator = new();
    private readonly WebApplication _app;
    private string _simulatorUrl = "";

    private StandInLine(WebApplication app) => _app = app;

    /// <summary>What to answer to a send; null accepts it.</summary>
    public Func<LineCall, (int Status, string Json)?> Answering { get; set; } = _ => null;

    /// <summary>What becomes of an answer of the simulator on this path; null leaves it as it is.</summary>
    public Func<string, string, string>? Altering { get; set; }

    /// <summary>The sends, in the order in which they came in.</summary>
    public IReadOnlyList<LineCall> Calls => [.. _calls];

    public IReadOnlyList<LineCall> Replies => [.. _calls.Where(call => call.IsReply)];

    public IReadOnlyList<LineCall> Pushes => [.. _calls.Where(call => !call.IsReply)];

    public static async Task<StandInLine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var line = new StandInLine(builder.Build());
        line._app.Run(line.AnswerAsync);
        await line._app.StartAsync();
        return line;
    }

    /// <summary>Comes between a bot and its simulator.</summary>
    public void Intercept(WebApplicationBuilder bot)
    {
        _simulatorUrl = bot.Configuration["Line:ApiBaseUrl"]!.TrimEnd('/');
        bot.Configuration["Line:ApiBaseUrl"] = CarrierStage.AddressOf(_app).AbsoluteUri;
    }

    public LineCall? ReplyWith(string replyToken) => Replies.FirstOrDefault(call => call.ReplyToken == replyToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _simulator.Dispose();
    }

    private Task AnswerAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/v2/bot/message/reply", StringComparison.Ordinal)
        || context.Request.Path.StartsWithSegments("/v2/bot/message/push", StringComparison.Ordinal)
            ? TakeAsync(context)
            : ForwardAsync(context);

    private async Task TakeAsync(HttpContext context)
    {
        var call = new LineCall(
            context.Request.Path.Value![Sending.Length..],
            context.Request.Headers["X-Line-Retry-Key"],
            await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body)
        );
        _calls.Enqueue(call);
        var (status, json) = Answering(call) ?? (StatusCodes.Status200OK, Accepted);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var asked = context.Request;
        using var request = new HttpRequestMessage(
            new HttpMethod(asked.Method),
            $"{_simulatorUrl}{asked.Path}{asked.QueryString}"
        );
        request.Content = new StreamContent(asked.Body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", asked.ContentType);
        request.Headers.TryAddWithoutValidation("Authorization", asked.Headers.Authorization.ToString());
        using var answer = await _simulator.SendAsync(request);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (Altering is { } alter)
        {
            await context.Response.WriteAsync(alter(asked.Path, await answer.Content.ReadAsStringAsync()));
            return;
        }

        await answer.Content.CopyToAsync(context.Response.Body);
    }
}

/// <summary>One reply or push as it reached LINE.</summary>
internal sealed record LineCall(string Endpoint, string? RetryKey, JsonElement Body)
{
    public bool IsReply => Endpoint == "reply";

    public string? ReplyToken => IsReply ? Body.GetProperty("replyToken").GetString() : null;

    public string? To => IsReply ? null : Body.GetProperty("to").GetString();

    /// <summary>Everything a person could read on it.</summary>
    public string Words => ChatMessage.WordsOf(Body.GetProperty("messages"));
}
