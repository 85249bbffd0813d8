using System.Net;
using Line.Messaging.Webhook;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class RedeliveryTests : IAsyncLifetime
{
    private static readonly TimeSpan FirstGap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SecondGap = TimeSpan.FromSeconds(5);

    private SimulatorHost _line = null!;
    private string _userId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _userId = await _line.AddFriendAsync();
        await _line.Bot.WaitForAsync(1);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_redelivered_event_is_the_same_but_for_isRedelivery()
    {
        await _line.SetFaultsAsync(new { webhook = new { redelivery = true, escapedEmoji = 0 } });
        FailTimes(2);
        await _line.ControlAsync($"users/{_userId}/text", new { text = "hello" });
        await _line.Bot.WaitForAsync(2);

        await AdvanceUntilAsync(FirstGap, webhooks: 3);
        await AdvanceUntilAsync(SecondGap, webhooks: 4);

        var texts = _line.Bot.Received.Skip(1).Select(webhook => webhook.Text).ToList();
        Assert.Contains("\"isRedelivery\":false", texts[0], StringComparison.Ordinal);
        Assert.Equal(
            texts[0].Replace("\"isRedelivery\":false", "\"isRedelivery\":true", StringComparison.Ordinal),
            texts[1]
        );
        Assert.Equal(texts[1], texts[2]);
        Assert.All(_line.Bot.Received, webhook => Assert.Equal(WebhookSignatureOutcome.Valid, webhook.Signature));
    }

    [Fact]
    public async Task Without_the_switch_nothing_is_sent_again()
    {
        FailTimes(1);
        await _line.ControlAsync($"users/{_userId}/text", new { text = "lost" });
        await _line.Bot.WaitForAsync(2);

        _line.Clock.Advance(TimeSpan.FromHours(1));
        await _line.ControlAsync($"users/{_userId}/text", new { text = "next" });
        await _line.Bot.WaitForAsync(3);

        Assert.DoesNotContain(_line.Bot.Events, told => told.DeliveryContext.IsRedelivery);
        Assert.Equal(3, _line.Bot.Received.Count);
    }

    [Fact]
    public async Task A_bot_that_does_not_answer_within_two_seconds_has_failed()
    {
        await _line.SetFaultsAsync(new { webhook = new { redelivery = true } });
        var never = new TaskCompletionSource<int>();
        _line.Bot.Answer = webhook =>
            webhook.Request.Events[0].DeliveryContext.IsRedelivery
                ? Task.FromResult(StatusCodes.Status200OK)
                : never.Task;
        await _line.ControlAsync($"users/{_userId}/text", new { text = "hello" });
        await _line.Bot.WaitForAsync(2);

        _line.Clock.Advance(TimeSpan.FromSeconds(2));
        await AdvanceUntilAsync(FirstGap, webhooks: 3);

        never.SetResult(StatusCodes.Status200OK);
        Assert.True(_line.Bot.Events[^1].DeliveryContext.IsRedelivery);
    }

    [Fact]
    public async Task A_redelivery_opens_the_reply_window_anew()
    {
        await _line.SetFaultsAsync(new { webhook = new { redelivery = true, redeliveryDelaysMs = new[] { 90_000 } } });
        FailTimes(1);
        await _line.ControlAsync($"users/{_userId}/text", new { text = "hello" });
        var first = await _line.Bot.WaitForEventAsync<MessageEvent>();

        await AdvanceUntilAsync(TimeSpan.FromSeconds(90), webhooks: 3);

        var answer = await _line.ReplyAsync(first.ReplyToken, "late, but in time");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Twenty_minutes_after_the_event_no_redelivery_helps()
    {
        await _line.SetFaultsAsync(
            new { webhook = new { redelivery = true, redeliveryDelaysMs = new[] { 21 * 60_000 } } }
        );
        FailTimes(1);
        await _line.ControlAsync($"users/{_userId}/text", new { text = "hello" });
        var first = await _line.Bot.WaitForEventAsync<MessageEvent>();

        await AdvanceUntilAsync(TimeSpan.FromMinutes(21), webhooks: 3);

        var answer = await _line.ReplyAsync(first.ReplyToken, "too late");
        Assert.Equal("Invalid reply token", answer.Message);
    }

    private void FailTimes(int times)
    {
        var left = times;
        _line.Bot.Answer = _ =>
            Task.FromResult(
                Interlocked.Decrement(ref left) >= 0
                    ? StatusCodes.Status500InternalServerError
                    : StatusCodes.Status200OK
            );
    }

    // The gap begins once the simulator has seen the failure, which is a moment after the bot has answered.
    private async Task AdvanceUntilAsync(TimeSpan gap, int webhooks)
    {
        await Eventually.BecomesTrueAsync(
            "the failure is seen and its gap begins",
            () => _line.Clock.HasTimerAt(_line.Clock.GetUtcNow() + gap)
        );
        _line.Clock.Advance(gap);
        await _line.Bot.WaitForAsync(webhooks);
    }
}
