using System.Net;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>How the remote control finds what a test wants pressed.</summary>
public sealed class ButtonTests : IAsyncLifetime
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
    public async Task A_button_is_found_deep_in_the_newest_message_that_has_it()
    {
        await PushAsync(Flex(Button("Give", "old")), Flex(Button("Give", "new")), Flex(Button("Other", "other")));

        await _line.ControlAsync($"users/{_userId}/press", new { label = "Give" });

        Assert.Equal("new", (await PostbackAsync()).Data);
    }

    [Fact]
    public async Task A_box_without_a_label_is_found_by_the_text_it_shows()
    {
        var row = new
        {
            type = "box",
            layout = "horizontal",
            contents = new object[] { new { type = "text", text = "Mother" } },
            action = new { type = "postback", data = "to=mother" },
        };
        await PushAsync(Flex(row));

        await _line.ControlAsync($"users/{_userId}/press", new { label = "Mother" });

        Assert.Equal("to=mother", (await PostbackAsync()).Data);
    }

    [Fact]
    public async Task A_button_that_is_nowhere_is_told_in_a_sentence()
    {
        var answer = await _line.ControlAsync($"users/{_userId}/press", new { label = "Give" });

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("No message of the account has a button or a shown quick reply 'Give'.", answer.Message);
    }

    [Fact]
    public async Task An_area_that_is_nowhere_is_told_with_those_there_are()
    {
        var menus = new RichMenuDriver(_line);
        var none = await _line.ControlAsync($"users/{_userId}/tap", new { label = "Gift" });
        await menus.SetDefaultAsync(
            await menus.CreateWithImageAsync(
                RichMenuDriver.Postback("Balance", "b"),
                RichMenuDriver.Postback("Help", "h")
            )
        );

        var other = await _line.ControlAsync($"users/{_userId}/tap", new { label = "Gift" });
        await _line.ControlAsync($"users/{_userId}/tap", new { x = 900, y = 20 });

        Assert.Equal(HttpStatusCode.Conflict, none.Status);
        Assert.Equal("The rich menu has no such area; it has: Balance, Help.", other.Message);
        Assert.Equal("h", (await PostbackAsync()).Data);
    }

    private async Task<PostbackContent> PostbackAsync() =>
        (await _line.Bot.WaitForEventAsync<PostbackEvent>()).Postback;

    private async Task PushAsync(params object[] messages)
    {
        var answer = await _line.PostAsync("/v2/bot/message/push", new { to = _userId, messages });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    private static object Flex(object component) =>
        new
        {
            type = "flex",
            altText = "card",
            contents = new
            {
                type = "bubble",
                body = new
                {
                    type = "box",
                    layout = "vertical",
                    contents = new[] { component },
                },
            },
        };

    private static object Button(string label, string data) =>
        new
        {
            type = "button",
            action = new
            {
                type = "postback",
                label,
                data,
            },
        };
}
