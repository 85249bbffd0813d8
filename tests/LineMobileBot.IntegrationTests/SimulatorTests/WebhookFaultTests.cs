using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class WebhookFaultTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _aoi = null!;
    private string _ren = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _aoi = await _line.AddFriendAsync("Aoi");
        _ren = await _line.AddFriendAsync("Ren");
        await _line.Bot.WaitForAsync(2);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_duplicate_does_not_say_that_it_is_one()
    {
        await _line.SetFaultsAsync(new { webhook = new { duplicate = 1, escapedEmoji = 0 } });

        await SayAsync(_aoi, "once");

        var received = await _line.Bot.WaitForAsync(4);
        Assert.Equal(received[2].Text, received[3].Text);
        Assert.False(_line.Bot.Events[3].DeliveryContext.IsRedelivery);
    }

    [Fact]
    public async Task Events_of_several_users_share_a_request_when_batched()
    {
        await _line.SetFaultsAsync(new { webhook = new { batchSize = 2 } });

        await SayAsync(_aoi, "one");
        await SayAsync(_ren, "two");

        var events = (await _line.Bot.WaitForAsync(3))[2].Request.Events;
        Assert.Equal([_aoi, _ren], events.Select(told => told.Source?.UserId));
    }

    [Fact]
    public async Task A_batch_that_does_not_fill_is_sent_after_a_moment()
    {
        await _line.SetFaultsAsync(new { webhook = new { batchSize = 5 } });
        await SayAsync(_aoi, "alone");

        _line.Clock.Advance(TimeSpan.FromMilliseconds(200));

        Assert.Single((await _line.Bot.WaitForAsync(3))[2].Request.Events);
    }

    [Fact]
    public async Task A_held_back_event_comes_after_the_one_that_followed_it()
    {
        await _line.SetFaultsAsync(new { webhook = new { reorder = 1 } });

        await SayAsync(_aoi, "first");
        await SayAsync(_aoi, "second");

        await _line.Bot.WaitForAsync(4);
        Assert.Equal(["second", "first"], _line.Bot.Events.OfType<MessageEvent>().Select(TextOf));
    }

    [Fact]
    public async Task A_tampered_signature_is_wrong_and_an_upper_case_header_is_not()
    {
        await _line.SetFaultsAsync(new { webhook = new { tamperedSignature = 1 } });
        await SayAsync(_aoi, "forged");
        await _line.Bot.WaitForAsync(3);
        await _line.SetFaultsAsync(new { webhook = new { upperCaseHeader = 1 } });
        await SayAsync(_aoi, "loud");

        var received = await _line.Bot.WaitForAsync(4);

        Assert.Equal(WebhookSignatureOutcome.Wrong, received[2].Signature);
        Assert.Equal(WebhookSignatureOutcome.Valid, received[3].Signature);
        Assert.Contains("X-LINE-SIGNATURE", received[3].Headers.Keys);
    }

    private Task<Answer> SayAsync(string userId, string text) =>
        _line.ControlAsync($"users/{userId}/text", new { text });

    private static string? TextOf(MessageEvent message) =>
        message.Raw.GetProperty("message").GetProperty("text").GetString();
}
