using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.RichMenus;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Our own client against the simulator: each believes the other to be LINE's.</summary>
public sealed class ClientTests : IAsyncLifetime
{
    private static readonly Guid RetryKey = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11");

    private SimulatorHost _line = null!;
    private LineMessagingClient _client = null!;
    private string _userId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _client = new LineMessagingClient(
            _line.Http,
            new LineMessagingOptions
            {
                ApiBaseUrl = new Uri(_line.Http.BaseAddress!, "/api"),
                ApiDataBaseUrl = new Uri(_line.Http.BaseAddress!, "/api-data"),
                AccessBaseUrl = new Uri(_line.Http.BaseAddress!, "/access"),
                ChannelAccessToken = "simulator-channel-token",
            }
        );
        _userId = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_reply_is_heard_and_a_second_one_is_an_invalid_reply_token()
    {
        var replyToken = (await _line.Bot.WaitForEventAsync<FollowEvent>()).ReplyToken!;
        var sent = await _client.ReplyAsync(replyToken, [new TextMessage("welcome")]);

        var refusal = await Assert.ThrowsAsync<LineApiException>(() =>
            _client.ReplyAsync(replyToken, [new TextMessage("again")])
        );

        Assert.True(refusal.IsInvalidReplyToken);
        Assert.NotNull(refusal.RequestId);
        Assert.Single(sent.Value.Messages);
        Assert.Equal(["welcome"], await _line.HeardByAsync(_userId));
    }

    [Fact]
    public async Task A_push_under_a_used_retry_key_counts_as_sent()
    {
        var first = await _client.PushAsync(_userId, [new TextMessage("hello")], RetryKey);
        var second = await _client.PushAsync(_userId, [new TextMessage("hello")], RetryKey);

        Assert.False(first.Value.AlreadyAccepted);
        Assert.True(second.Value.AlreadyAccepted);
        Assert.Equal(first.RequestId, second.Value.AcceptedRequestId);
        Assert.Equal(first.Value.Messages[0].Id, second.Value.Messages[0].Id);
        Assert.Equal(["hello"], await _line.HeardByAsync(_userId));
    }

    [Fact]
    public async Task A_refusal_keeps_its_details()
    {
        var refusal = await Assert.ThrowsAsync<LineApiException>(() =>
            _client.PushAsync(_userId, [new TextMessage("")], RetryKey)
        );

        Assert.Equal("messages[0].text", Assert.Single(refusal.Details).Property);
    }

    [Fact]
    public async Task A_rich_menu_goes_from_its_making_to_the_phone()
    {
        var menu = new RichMenu(
            new RichMenuSize(2500, 1686),
            Selected: true,
            "main",
            "Menu",
            new RichMenuArea(
                new RichMenuBounds(0, 0, 2500, 1686),
                new PostbackAction("v1/balance") { Label = "Balance" }
            )
        );
        var richMenuId = (await _client.CreateRichMenuAsync(menu)).Value;
        await _client.SetRichMenuImageAsync(richMenuId, RichMenuDriver.Png(2500, 1686), "image/png");
        await _client.CreateRichMenuAliasAsync(new RichMenuAlias("main", richMenuId));
        await _client.LinkRichMenuAsync(_userId, richMenuId);

        await _line.ControlAsync($"users/{_userId}/tap", new { label = "Balance" });

        Assert.Equal("v1/balance", (await _line.Bot.WaitForEventAsync<PostbackEvent>()).Postback.Data);
        Assert.Equal(richMenuId, (await _client.GetRichMenuIdOfUserAsync(_userId)).Value);
        Assert.Null((await _client.GetDefaultRichMenuIdAsync()).Value);
        Assert.Equal("main", Assert.Single((await _client.GetRichMenusAsync()).Value).Name);
        Assert.Equal(richMenuId, Assert.Single((await _client.GetRichMenuAliasesAsync()).Value).RichMenuId);
    }

    [Fact]
    public async Task What_is_sent_is_in_the_chat_exactly_as_it_was_sent()
    {
        var message = new TextMessage("two GB 😀")
        {
            QuickReply = new QuickReply(new QuickReplyItem(new MessageAction("Thanks") { Label = "Thanks" })),
        };

        await _client.PushAsync(_userId, [message], RetryKey);

        var entry = (await _line.ChatAsync(_userId))[^1];
        Assert.True(
            JsonElement.DeepEquals(JsonElement.Parse(LineJson.Serialize(message)), entry.GetProperty("message"))
        );
    }
}
