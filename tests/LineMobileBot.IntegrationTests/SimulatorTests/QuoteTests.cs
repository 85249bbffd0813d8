using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Messages that answer another one.</summary>
public sealed class QuoteTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _aoi = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _aoi = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task The_page_learns_which_message_a_quote_token_stands_for()
    {
        var sent = (await _line.PushAsync(_aoi, "hello")).Body.GetProperty("sentMessages")[0];

        var quoted = await _line.SendAsync(
            HttpMethod.Get,
            $"/phone/quotes/{sent.GetProperty("quoteToken").GetString()}"
        );

        Assert.Equal(sent.GetProperty("id").GetString(), quoted.Text("messageId"));
        Assert.Equal(HttpStatusCode.NotFound, (await _line.SendAsync(HttpMethod.Get, "/phone/quotes/none")).Status);
    }

    [Fact]
    public async Task The_bot_is_told_which_message_a_user_answers()
    {
        var id = (await _line.PushAsync(_aoi, "hello"))
            .Body.GetProperty("sentMessages")[0]
            .GetProperty("id")
            .GetString();

        await _line.ControlAsync($"users/{_aoi}/text", new { text = "yes", quotedMessageId = id });

        var webhook = (await _line.Bot.WaitForAsync(2))[1];
        Assert.Contains($"\"quotedMessageId\":\"{id}\"", webhook.Text, StringComparison.Ordinal);
        var bubble = (await _line.ChatAsync(_aoi))[^1].GetProperty("message");
        Assert.Equal(id, bubble.GetProperty("quotedMessageId").GetString());
    }
}
