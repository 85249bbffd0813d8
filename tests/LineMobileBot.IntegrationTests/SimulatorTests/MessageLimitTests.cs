using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The shapes of LINE's refusals; the limits themselves are tested with the validators.</summary>
public sealed class MessageLimitTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData("reply")]
    [InlineData("push")]
    [InlineData("multicast")]
    [InlineData("narrowcast")]
    [InlineData("broadcast")]
    public async Task Messages_can_be_tried_without_sending_them(string kind)
    {
        var fine = await ValidateAsync(kind, SimulatorHost.Texts(new string('x', 5000)));
        var tooLong = await ValidateAsync(kind, SimulatorHost.Texts("ok", new string('x', 5001)));

        Assert.Equal((HttpStatusCode.OK, "{}"), (fine.Status, fine.Body.GetRawText()));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Equal("The request body has 1 error(s)", tooLong.Message);
        var detail = Assert.Single(tooLong.Body.GetProperty("details").EnumerateArray());
        Assert.Equal("messages[1].text", detail.GetProperty("property").GetString());
        Assert.StartsWith("Length must be between", detail.GetProperty("message").GetString());
    }

    [Fact]
    public async Task No_messages_and_too_many_messages_are_told_apart()
    {
        var missing = await _line.PostAsync("/v2/bot/message/validate/push", new { });
        var sixth = await ValidateAsync("push", SimulatorHost.Texts("1", "2", "3", "4", "5", "6"));

        Assert.Equal("May not be empty", DetailOf(missing));
        Assert.Equal("Size must be between 1 and 5", DetailOf(sixth));
    }

    [Fact]
    public async Task A_flaw_inside_a_Flex_message_is_named_by_a_pointer()
    {
        var flawed = new
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
                    contents = new object[] { new { type = "text", text = "fine" }, new { type = "no-such" } },
                },
            },
        };

        var answer = await ValidateAsync("push", flawed);

        Assert.Equal("A message (messages[0]) in the request body is invalid", answer.Message);
        var detail = Assert.Single(answer.Body.GetProperty("details").EnumerateArray());
        Assert.StartsWith("/body/contents/1", detail.GetProperty("property").GetString());
    }

    [Fact]
    public async Task A_rich_menu_is_checked_before_it_is_made()
    {
        var flawed = RichMenuDriver.Menu(
            new
            {
                type = "uri",
                label = "Site",
                uri = "ftp://example.com",
            }
        );

        var tried = await _line.PostAsync("/v2/bot/richmenu/validate", flawed);
        var made = await _line.PostAsync("/v2/bot/richmenu", flawed);

        Assert.Equal("invalid uri", DetailOf(tried));
        Assert.Equal("areas[0].action.uri", tried.Body.GetProperty("details")[0].GetProperty("property").GetString());
        Assert.Equal(tried.Body.GetRawText(), made.Body.GetRawText());
        var list = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/richmenu/list");
        Assert.Empty(list.Body.GetProperty("richmenus").EnumerateArray());
    }

    private Task<Answer> ValidateAsync(string kind, params object[] messages) =>
        _line.PostAsync($"/v2/bot/message/validate/{kind}", new { messages });

    private static string? DetailOf(Answer answer) =>
        Assert.Single(answer.Body.GetProperty("details").EnumerateArray()).GetProperty("message").GetString();
}
