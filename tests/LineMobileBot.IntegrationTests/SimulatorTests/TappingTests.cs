using System.Net;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What the app does when something is tapped.</summary>
public sealed class TappingTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _userId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _userId = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_postback_without_displayText_is_silent()
    {
        await PerformAsync(
            new
            {
                type = "postback",
                label = "ok",
                data = "v1/ok",
            }
        );

        Assert.Equal("v1/ok", (await PostbackAsync()).Data);
        Assert.Empty(await SaidAsync());
    }

    [Fact]
    public async Task A_postbacks_displayText_is_shown_but_is_no_message_to_the_bot()
    {
        await PerformAsync(
            new
            {
                type = "postback",
                data = "v1/ok",
                displayText = "Yes, please",
            }
        );

        await PostbackAsync();
        Assert.Equal(["Yes, please"], await SaidAsync());
        Assert.DoesNotContain(_line.Bot.Events, told => told is MessageEvent);
    }

    [Fact]
    public async Task A_message_action_says_its_text()
    {
        await PerformAsync(
            new
            {
                type = "message",
                label = "hi",
                text = "Hello",
            }
        );

        await _line.Bot.WaitForEventAsync<MessageEvent>();
        Assert.Equal(["Hello"], await SaidAsync());
    }

    [Fact]
    public async Task A_date_picker_brings_back_what_was_chosen_and_nothing_else()
    {
        var action = new
        {
            type = "datetimepicker",
            data = "when",
            mode = "date",
        };
        var without = await PerformAsync(action);

        await PerformAsync(action, new { date = "2026-12-01", time = "01:00" });

        var postback = await PostbackAsync();
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal(("when", "2026-12-01", null), (postback.Data, postback.Params?.Date, postback.Params?.Time));
    }

    [Fact]
    public async Task A_uri_is_for_the_phone_to_open()
    {
        var answer = await PerformAsync(new { type = "uri", uri = "tel:0120000000" });

        Assert.Equal("tel:0120000000", answer.Text("uri"));
        Assert.Single((await _line.Bot.WaitForAsync(1)));
    }

    [Fact]
    public async Task Who_blocked_the_account_can_neither_write_nor_tap()
    {
        await _line.ControlAsync($"users/{_userId}/block");

        var written = await _line.ControlAsync($"users/{_userId}/text", new { text = "hello" });
        var tapped = await PerformAsync(new { type = "message", text = "hello" });

        Assert.Equal(HttpStatusCode.Conflict, written.Status);
        Assert.Equal(HttpStatusCode.Conflict, tapped.Status);
        Assert.Empty(await SaidAsync());
    }

    private Task<Answer> PerformAsync(object action, object? choice = null) =>
        _line.ControlAsync($"users/{_userId}/actions", new { action, @params = choice });

    private async Task<PostbackContent> PostbackAsync() =>
        (await _line.Bot.WaitForEventAsync<PostbackEvent>()).Postback;

    private async Task<List<string?>> SaidAsync() =>
        [
            .. (await _line.ChatAsync(_userId))
                .Where(entry => entry.GetProperty("from").ValueEquals("user"))
                .Select(entry => entry.GetProperty("message").GetProperty("text").GetString()),
        ];
}
