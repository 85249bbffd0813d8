using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace LineMobileBot.IntegrationTests.RoadTests;

/// <summary>A bot between a door that takes what a test posts and a LINE that takes whatever it says.</summary>
internal sealed class Road : IAsyncDisposable
{
    private const string InboxSettled = "select count(*) = 0 from inbox where lease_until is not null";
    private const string OutboxSettled = "select count(*) = 0 from outbox where lease_until is not null";
    private const string InboxParked = "select count(*) from inbox where parked_at is not null";
    private const string OutboxParked = "select count(*) from outbox where parked_at is not null";

    private Road(CarrierStage stage, StandInLine line) => (Stage, Line) = (stage, line);

    public CarrierStage Stage { get; }

    public StandInLine Line { get; }

    public static async Task<Road> StartAsync(Action<WebApplicationBuilder>? customise = null)
    {
        var line = await StandInLine.StartAsync();
        var stage = await CarrierStage.StartAsync(bot =>
        {
            line.Intercept(bot);
            bot.Configuration["Webhook:RecoveryInterval"] = "00:00:00.1";
            bot.Configuration["Delivery:RecoveryInterval"] = "00:00:00.1";
            customise?.Invoke(bot);
        });
        return new Road(stage, line);
    }

    public Task<HttpStatusCode> PostAsync(params IEnumerable<RoadEvent> events) =>
        PostAsync(Stage.Bot, RoadEvents.Body(events));

    public static Task<HttpStatusCode> PostAsync(HttpClient bot, byte[] body) => PostAsync(bot, body, Sign(body));

    public static async Task<HttpStatusCode> PostAsync(HttpClient bot, byte[] body, string? signature)
    {
        using var content = new ByteArrayContent(body);
        return await PostAsync(bot, content, signature);
    }

    public static async Task<HttpStatusCode> PostAsync(HttpClient bot, HttpContent content, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/line/webhook") { Content = content };
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation("x-line-signature", signature);
        }

        using var answer = await bot.SendAsync(request);
        return answer.StatusCode;
    }

    public static string Sign(byte[] body) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(CarrierStage.Secret), body));

    /// <summary>Until every stored event is done or parked, and every answer delivered or parked.</summary>
    public Task SettlesAsync() =>
        Eventually.BecomesTrueAsync(
            "inbox and outbox settle",
            async () => await ReadAsync<bool>(InboxSettled) && await ReadAsync<bool>(OutboxSettled)
        );

    public async Task NothingIsParkedAsync()
    {
        Assert.Equal(0, await ReadAsync<long>(InboxParked));
        Assert.Equal(0, await ReadAsync<long>(OutboxParked));
    }

    public async Task NothingIsParkedForAsync(string user) =>
        Assert.Equal(
            0,
            await ReadAsync<long>("select count(*) from outbox where parked_at is not null and line_user = $1", user)
        );

    /// <summary>Stores an event as a replica leaves it that was gone before the lease ran out.</summary>
    public Task InsertHeldAsync(RoadEvent e, DateTimeOffset receivedAt, DateTimeOffset leaseUntil, string user) =>
        ExecuteAsync(
            """
            with seen as (insert into seen_events (webhook_event_id, received_at) values ($1, $4))
            insert into inbox (webhook_event_id, line_user, payload, received_at, lease_until)
            values ($1, $2, $3, $4, $5)
            """,
            e.Id,
            user,
            e.Json,
            receivedAt,
            leaseUntil
        );

    public async Task<T> ReadAsync<T>(string sql, params object[] values)
    {
        await using var command = Stage.Database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Stage.Database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync();
        await Line.DisposeAsync();
    }
}

/// <summary>One road for all tests of a class.</summary>
public sealed class RoadFixture : IAsyncLifetime
{
    internal Road Road { get; private set; } = null!;

    public async Task InitializeAsync() => Road = await Road.StartAsync();

    public async Task DisposeAsync() => await Road.DisposeAsync();
}
