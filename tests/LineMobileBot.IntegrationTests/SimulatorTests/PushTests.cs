using System.Net;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class PushTests : IAsyncLifetime
{
    private const string RetryKey = "0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11";

    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync("MonthlyQuota=3");

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Who_blocked_the_account_gets_nothing_and_the_bot_is_not_told()
    {
        var userId = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{userId}/block");

        var answer = await _line.PushAsync(userId, "anybody there?");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Single(answer.Body.GetProperty("sentMessages").EnumerateArray());
        Assert.Empty(await _line.HeardByAsync(userId));
        Assert.Equal(0, await UsageAsync());
    }

    [Fact]
    public async Task A_non_friend_is_reached_for_seven_days_after_writing()
    {
        var userId = await _line.AddUserAsync();
        await _line.PushAsync(userId, "unasked");
        await _line.ControlAsync($"users/{userId}/text", new { text = "hello" });

        _line.Clock.Advance(TimeSpan.FromDays(7));
        await _line.PushAsync(userId, "still here");
        _line.Clock.Advance(TimeSpan.FromSeconds(1));
        await _line.PushAsync(userId, "too late");

        Assert.Equal(["still here"], await _line.HeardByAsync(userId));
    }

    [Theory]
    [InlineData("U00000000000000000000000000000000", "Failed to send messages")]
    [InlineData("Aoi", "The property, 'to', in the request body is invalid (line: -, column: -)")]
    public async Task An_unknown_or_malformed_user_is_refused(string to, string message)
    {
        var answer = await _line.PushAsync(to, "hello");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
    }

    [Fact]
    public async Task A_retry_key_is_accepted_once_and_answers_409_with_the_first_ids()
    {
        var userId = await _line.AddFriendAsync();
        var first = await _line.PushAsync(userId, "hello", RetryKey);

        var second = await _line.PushAsync(userId, "hello", RetryKey);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal("The retry key is already accepted", second.Message);
        Assert.Equal(first.Headers["x-line-request-id"], second.Headers["x-line-accepted-request-id"]);
        Assert.True(
            JsonElement.DeepEquals(first.Body.GetProperty("sentMessages"), second.Body.GetProperty("sentMessages"))
        );
        Assert.Equal(["hello"], await _line.HeardByAsync(userId));
        Assert.Equal(1, await UsageAsync());
    }

    [Fact]
    public async Task Twenty_pushes_with_one_retry_key_at_once_are_one_push()
    {
        var userId = await _line.AddFriendAsync();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _line.PushAsync(userId, "hello", RetryKey))
        );

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Single(await _line.HeardByAsync(userId));
    }

    [Fact]
    public async Task After_a_day_a_retry_key_is_a_new_one()
    {
        var userId = await _line.AddFriendAsync();
        await _line.PushAsync(userId, "hello", RetryKey);

        _line.Clock.Advance(TimeSpan.FromHours(24));
        var answer = await _line.PushAsync(userId, "again", RetryKey);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["hello", "again"], await _line.HeardByAsync(userId));
    }

    [Fact]
    public async Task A_retry_key_is_a_uuid()
    {
        var userId = await _line.AddFriendAsync();

        var answer = await _line.PushAsync(userId, "hello", "once-only");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await _line.HeardByAsync(userId));
    }

    [Fact]
    public async Task The_monthly_quota_counts_recipients_and_starts_anew_each_month()
    {
        var aoi = await _line.AddFriendAsync("Aoi");
        var ren = await _line.AddFriendAsync("Ren");
        await _line.PostAsync(
            "/v2/bot/message/multicast",
            new { to = new[] { aoi, ren }, messages = SimulatorHost.Texts("both") }
        );
        await _line.PushAsync(aoi, "third");

        var refused = await _line.PushAsync(aoi, "fourth", RetryKey);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("You have reached your monthly limit.", refused.Message);
        _line.Clock.AdvanceTo(new DateTimeOffset(2026, 11, 30, 15, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, (await _line.PushAsync(aoi, "December", RetryKey)).Status);
        Assert.Equal(["both", "third", "December"], await _line.HeardByAsync(aoi));
    }

    [Fact]
    public async Task A_multicast_reaches_friends_only_each_once_and_its_retry_key_is_taken_once()
    {
        var friend = await _line.AddFriendAsync();
        var stranger = await _line.AddUserAsync();
        var blocked = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{blocked}/block");
        string[] to = [friend, stranger, blocked, friend, "U00000000000000000000000000000000"];

        var first = await MulticastAsync(to);
        var second = await MulticastAsync(to);

        Assert.Equal((HttpStatusCode.OK, "{}"), (first.Status, first.Body.GetRawText()));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(first.Headers["x-line-request-id"], second.Headers["x-line-accepted-request-id"]);
        Assert.Equal(["news"], await _line.HeardByAsync(friend));
        Assert.Empty(await _line.HeardByAsync(stranger));
        Assert.Empty(await _line.HeardByAsync(blocked));
        Assert.Equal(1, await UsageAsync());
    }

    [Fact]
    public async Task A_multicast_over_the_months_limit_reaches_nobody_and_leaves_its_retry_key_unused()
    {
        string[] to = [.. await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _line.AddFriendAsync()))];

        var refused = await MulticastAsync(to);
        var fewer = await MulticastAsync(to[..3]);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal(HttpStatusCode.OK, fewer.Status);
        Assert.Empty(await _line.HeardByAsync(to[3]));
    }

    [Fact]
    public async Task A_broadcast_reaches_all_friends_and_nobody_else()
    {
        var friend = await _line.AddFriendAsync();
        var stranger = await _line.AddUserAsync();
        var blocked = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{blocked}/block");

        var answer = await _line.PostAsync(
            "/v2/bot/message/broadcast",
            new { messages = SimulatorHost.Texts("to all") }
        );

        Assert.Equal("{}", answer.Body.GetRawText());
        Assert.Single(await _line.HeardByAsync(friend));
        Assert.Empty(await _line.HeardByAsync(stranger));
        Assert.Empty(await _line.HeardByAsync(blocked));
    }

    [Fact]
    public async Task Yesterdays_deliveries_are_counted_and_todays_not_yet()
    {
        var userId = await _line.AddFriendAsync();
        await _line.PushAsync(userId, "hello");

        var today = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/delivery/push?date=20261122");
        _line.Clock.Advance(TimeSpan.FromDays(1));
        var yesterday = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/delivery/push?date=20261122");

        Assert.Equal("""{"status":"unready"}""", today.Body.GetRawText());
        Assert.Equal("""{"status":"ready","success":1}""", yesterday.Body.GetRawText());
    }

    private Task<Answer> MulticastAsync(string[] to) =>
        _line.ApiAsync(
            HttpMethod.Post,
            "/v2/bot/message/multicast",
            new { to, messages = SimulatorHost.Texts("news") },
            RetryKey
        );

    private async Task<long> UsageAsync() =>
        (await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/quota/consumption"))
            .Body.GetProperty("totalUsage")
            .GetInt64();
}
