using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The simulator over HTTP, with a clock of the test's and a bot that writes everything down.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private SimulatorHost(WebApplication app, RecordingBot bot, ManualClock clock)
    {
        (_app, Bot, Clock) = (app, bot, clock);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public RecordingBot Bot { get; }

    public ManualClock Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<SimulatorHost> StartAsync(params string[] settings)
    {
        var bot = await RecordingBot.StartAsync();
        var clock = new ManualClock(Start);
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            $"--Simulator:WebhookUrl={bot.Url}",
            .. settings.Select(setting => $"--Simulator:{setting}"),
        ];
        var app = SimulatorApplication.Create(
            args,
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                builder.Logging.ClearProviders();
            }
        );
        await app.StartAsync();
        return new SimulatorHost(app, bot, clock);
    }

    public async Task<string> AddUserAsync(string displayName = "Aoi")
    {
        var answer = await ControlAsync("users", new { displayName });
        return answer.Text("userId")!;
    }

    public async Task<string> AddFriendAsync(string displayName = "Aoi")
    {
        var userId = await AddUserAsync(displayName);
        await ControlAsync($"users/{userId}/follow");
        return userId;
    }

    /// <summary>LINE's browser on this user's phone.</summary>
    public InAppBrowserDriver Browser(string userId) => new(Http, userId);

    public Task<Answer> AutoLoginAsync(string userId, bool enabled, bool fails = false) =>
        SendAsync(HttpMethod.Put, $"/control/users/{userId}/auto-login", new { enabled, fails });

    public Task<Answer> ControlAsync(string path, object? body = null) =>
        SendAsync(HttpMethod.Post, $"/control/{path}", body ?? new { });

    public Task<Answer> SetFaultsAsync(object plan) => SendAsync(HttpMethod.Put, "/control/faults", plan);

    public async Task<IReadOnlyList<JsonElement>> ChatAsync(string userId)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/control/users/{userId}/chat");
        return [.. answer.Body.EnumerateArray()];
    }

    /// <summary>The texts the account has said to the user.</summary>
    public async Task<IReadOnlyList<string?>> HeardByAsync(string userId) =>
        [
            .. (await ChatAsync(userId))
                .Where(entry => entry.GetProperty("from").GetString() == "bot")
                .Select(entry => entry.GetProperty("message").GetProperty("text").GetString()),
        ];

    /// <summary>A call of LINE's API as a bot makes it.</summary>
    public Task<Answer> ApiAsync(
        HttpMethod method,
        string path,
        object? body = null,
        string? retryKey = null,
        string token = "simulator-channel-token"
    )
    {
        var request = Request(method, "/api" + path, body);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (retryKey is not null)
        {
            request.Headers.Add("X-Line-Retry-Key", retryKey);
        }

        return SendAsync(request);
    }

    public Task<Answer> PostAsync(string path, object body) => ApiAsync(HttpMethod.Post, path, body);

    public Task<Answer> PushAsync(string to, string text, string? retryKey = null) =>
        ApiAsync(HttpMethod.Post, "/v2/bot/message/push", new { to, messages = Texts(text) }, retryKey);

    public Task<Answer> ReplyAsync(string? replyToken, string text) =>
        PostAsync("/v2/bot/message/reply", new { replyToken, messages = Texts(text) });

    public Task<Answer> SendBytesAsync(
        HttpMethod method,
        string path,
        byte[] bytes,
        string contentType = "application/json"
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "simulator-channel-token");
        return SendAsync(request);
    }

    public Task<Answer> SendAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(Request(method, path, body));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Bot.DisposeAsync();
    }

    public static object[] Texts(params string[] texts) => [.. texts.Select(text => new { type = "text", text })];

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await Http.SendAsync(request);
            return await Answer.OfAsync(response);
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            var json = body as JsonNode ?? JsonSerializer.SerializeToNode(body);
            request.Content = new StringContent(json!.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return request;
    }
}
