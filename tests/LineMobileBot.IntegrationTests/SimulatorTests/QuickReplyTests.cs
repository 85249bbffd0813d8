using System.Net;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class QuickReplyTests : IAsyncLifetime
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
    public async Task Only_the_last_message_of_a_send_shows_its_quick_replies()
    {
        await PushAsync(WithChip("first"), Plain("second"));
        Assert.Empty(await ShownAsync());

        await PushAsync(Plain("third"), WithChip("fourth"));
        Assert.Equal(["fourth"], await ShownAsync());
    }

    [Fact]
    public async Task Quick_replies_are_gone_after_a_tap_even_if_nothing_is_said()
    {
        await PushAsync(WithChip("choose"));

        await _line.ControlAsync($"users/{_userId}/press", new { label = "chip" });

        Assert.Empty(await ShownAsync());
        var again = await _line.ControlAsync($"users/{_userId}/press", new { label = "chip" });
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }

    [Fact]
    public async Task Quick_replies_are_gone_after_any_new_message_and_back_when_it_is_taken_back()
    {
        await PushAsync(WithChip("choose"));

        var said = await _line.ControlAsync($"users/{_userId}/text", new { text = "wait" });
        Assert.Empty(await ShownAsync());

        await _line.ControlAsync($"users/{_userId}/unsend", new { messageId = said.Text("messageId") });
        Assert.Equal(["choose"], await ShownAsync());
    }

    [Fact]
    public async Task Quick_replies_come_before_buttons_of_the_same_name()
    {
        await PushAsync(WithChip("choose"));
        var said = await _line.ControlAsync($"users/{_userId}/press", new { label = "chip" });

        Assert.NotNull(said.Text("webhookEventId"));
        Assert.Null(said.Text("messageId"));
    }

    private async Task PushAsync(params object[] messages)
    {
        var answer = await _line.PostAsync("/v2/bot/message/push", new { to = _userId, messages });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private async Task<List<string?>> ShownAsync() =>
        [
            .. (await _line.ChatAsync(_userId))
                .Where(entry => entry.GetProperty("quickReplyShown").ValueKind == JsonValueKind.True)
                .Select(entry => entry.GetProperty("message").GetProperty("text").GetString()),
        ];

    private static object Plain(string text) => new { type = "text", text };

    private static object WithChip(string text) =>
        new
        {
            type = "text",
            text,
            quickReply = new
            {
                items = new object[] { new { type = "action", action = RichMenuDriver.Postback("chip", "chosen") } },
            },
        };
}
