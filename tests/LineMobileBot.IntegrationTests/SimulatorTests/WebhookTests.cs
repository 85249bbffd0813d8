using Line.Messaging.Webhook;
using Line.Simulator;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class WebhookTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_webhook_is_signed_over_its_exact_bytes_and_names_the_bot()
    {
        await _line.AddFriendAsync();

        var webhook = (await _line.Bot.WaitForAsync(1))[0];

        Assert.Equal(WebhookSignatureOutcome.Valid, webhook.Signature);
        Assert.Equal("application/json; charset=utf-8", webhook.Headers["Content-Type"]);
        Assert.Equal("LineBotWebhook/2.0", webhook.Headers["User-Agent"]);
        Assert.Equal(_line.Services.GetRequiredService<SimulatorOptions>().BotUserId, webhook.Request.Destination);
    }

    [Fact]
    public async Task A_text_arrives_with_its_user_its_reply_token_and_a_quote_token()
    {
        var userId = await _line.AddFriendAsync();

        var sent = await _line.ControlAsync($"users/{userId}/text", new { text = "2026-11-22T10:00:00+09:00" });

        var message = await _line.Bot.WaitForEventAsync<MessageEvent>();
        var raw = message.Raw;
        Assert.Equal(sent.Text("webhookEventId"), message.WebhookEventId);
        Assert.Equal(userId, message.Source?.UserId);
        Assert.Equal(_line.Clock.GetUtcNow().ToUnixTimeMilliseconds(), raw.GetProperty("timestamp").GetInt64());
        Assert.Equal("2026-11-22T10:00:00+09:00", raw.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(sent.Text("messageId"), raw.GetProperty("message").GetProperty("id").GetString());
        Assert.NotEmpty(raw.GetProperty("message").GetProperty("quoteToken").GetString()!);
        Assert.NotEmpty(message.ReplyToken!);
    }

    [Fact]
    public async Task Following_blocking_and_unblocking_are_told_apart()
    {
        var userId = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{userId}/block");
        await _line.ControlAsync($"users/{userId}/block");
        await _line.ControlAsync($"users/{userId}/follow");

        await _line.Bot.WaitForAsync(3);

        Assert.Equal(["follow", "unfollow", "follow"], _line.Bot.Events.Select(told => told.Type));
        Assert.Equal(
            [false, true],
            _line.Bot.Events.OfType<FollowEvent>().Select(follow => follow.IsUnblocked is true)
        );
        Assert.False(_line.Bot.Events[1].Raw.TryGetProperty("replyToken", out _));
    }

    [Fact]
    public async Task Event_ids_are_ulids_that_grow_within_one_millisecond()
    {
        var userId = await _line.AddFriendAsync();
        for (var i = 0; i < 20; i++)
        {
            await _line.ControlAsync($"users/{userId}/text", new { text = "hello" });
        }

        await _line.Bot.WaitForAsync(21);

        var ids = _line.Bot.Events.Select(told => told.WebhookEventId!).ToList();
        Assert.All(ids, id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{26}$", id));
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(21, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(1.0, "\\uD83E\\uDD28")]
    [InlineData(0.0, "🤨")]
    public async Task An_emoji_may_come_escaped_or_not_and_both_are_signed_rightly(double rate, string onTheWire)
    {
        var userId = await _line.AddFriendAsync();
        await _line.SetFaultsAsync(new { webhook = new { escapedEmoji = rate } });

        await _line.ControlAsync($"users/{userId}/text", new { text = "\\uD83E 🤨" });

        var message = await _line.Bot.WaitForEventAsync<MessageEvent>();
        var webhook = _line.Bot.Received[^1];
        Assert.Contains($"\\\\uD83E {onTheWire}", webhook.Text, StringComparison.Ordinal);
        Assert.Equal(WebhookSignatureOutcome.Valid, webhook.Signature);
        Assert.Equal("\\uD83E 🤨", message.Raw.GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_bot_that_is_slow_with_one_user_does_not_hold_up_another()
    {
        var slow = await _line.AddFriendAsync("Slow");
        var quick = await _line.AddFriendAsync("Quick");
        await _line.Bot.WaitForAsync(2);
        var hold = new TaskCompletionSource();
        _line.Bot.Answer = async webhook =>
        {
            if (webhook.Request.Events[0].Source?.UserId == slow)
            {
                await hold.Task;
            }

            return StatusCodes.Status200OK;
        };

        await _line.ControlAsync($"users/{slow}/text", new { text = "first" });
        await _line.ControlAsync($"users/{slow}/text", new { text = "second" });
        await _line.ControlAsync($"users/{quick}/text", new { text = "at once" });

        await Eventually.BecomesTrueAsync("the quick one is through", () => TextsOf(quick).Count == 1);
        Assert.Equal(["first"], TextsOf(slow));
        hold.SetResult();
        await Eventually.BecomesTrueAsync("the slow one follows in order", () => TextsOf(slow).Count == 2);
        Assert.Equal(["first", "second"], TextsOf(slow));
    }

    [Fact]
    public async Task What_no_phone_can_cause_is_sent_as_it_is_given()
    {
        var answer = await _line.ControlAsync(
            "webhooks",
            new { events = new[] { new { type = "accountLink", link = new { result = "failed", nonce = "n" } } } }
        );

        var linked = await _line.Bot.WaitForEventAsync<AccountLinkEvent>();
        Assert.Equal(200, answer.Body.GetProperty("statusCode").GetInt32());
        Assert.Equal(WebhookSignatureOutcome.Valid, _line.Bot.Received[^1].Signature);
        Assert.Null(linked.Source);
        Assert.Null(linked.ReplyToken);
    }

    private List<string?> TextsOf(string userId) =>
        [
            .. _line
                .Bot.Events.OfType<MessageEvent>()
                .Where(message => message.Source?.UserId == userId)
                .Select(message => message.Raw.GetProperty("message").GetProperty("text").GetString()),
        ];
}
