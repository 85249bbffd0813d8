using System.Net;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Profiles, followers, contents, and the account itself.</summary>
public sealed class AccountTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync("ManualMarkAsRead=true");

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_profile_is_there_for_friends_only()
    {
        var (friend, stranger) = (await _line.AddFriendAsync("Aoi"), await _line.AddUserAsync("Ren"));

        var found = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/profile/{friend}");
        Assert.Equal(("Aoi", "ja"), (found.Text("displayName"), found.Text("language")));
        await _line.ControlAsync($"users/{friend}/block");

        foreach (var userId in new[] { friend, stranger })
        {
            var missing = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/profile/{userId}");
            Assert.Equal((HttpStatusCode.NotFound, "Not found"), (missing.Status, missing.Message));
        }
    }

    [Fact]
    public async Task Followers_come_page_by_page()
    {
        var friends = new[]
        {
            await _line.AddFriendAsync(),
            await _line.AddFriendAsync(),
            await _line.AddFriendAsync(),
        };

        var first = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/followers/ids?limit=2");
        var second = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/followers/ids?limit=2&start={first.Text("next")}");

        Assert.Equal(friends[..2], IdsOf(first));
        Assert.Equal(friends[2..], IdsOf(second));
        Assert.Null(second.Text("next"));
    }

    [Fact]
    public async Task The_account_tells_what_it_is()
    {
        var info = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/info");

        Assert.Equal("@linemobile-demo", info.Text("basicId"));
        Assert.Equal(("chat", "manual"), (info.Text("chatMode"), info.Text("markAsReadMode")));
        var quota = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/quota");
        Assert.Equal("""{"type":"none"}""", quota.Body.GetRawText());
    }

    [Fact]
    public async Task The_webhook_can_be_set_asked_for_and_tried()
    {
        var before = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/channel/webhook/endpoint");
        Assert.Equal(_line.Bot.Url, before.Text("endpoint"));

        var test = await _line.ApiAsync(HttpMethod.Post, "/v2/bot/channel/webhook/test");
        Assert.True(test.Body.GetProperty("success").GetBoolean());
        Assert.Empty((await _line.Bot.WaitForAsync(1))[0].Request.Events);
        Assert.Equal(WebhookSignatureOutcome.Valid, _line.Bot.Received[0].Signature);

        var nobody = await _line.PostAsync("/v2/bot/channel/webhook/test", new { endpoint = "http://127.0.0.1:1/" });
        Assert.False(nobody.Body.GetProperty("success").GetBoolean());
        Assert.Equal("COULD_NOT_CONNECT", nobody.Text("reason"));

        var set = await _line.ApiAsync(
            HttpMethod.Put,
            "/v2/bot/channel/webhook/endpoint",
            new { endpoint = "not a url" }
        );
        Assert.Equal(HttpStatusCode.BadRequest, set.Status);
    }

    [Fact]
    public async Task A_picture_can_be_fetched_until_it_is_taken_back()
    {
        var userId = await _line.AddFriendAsync();
        var picture = RichMenuDriver.Png(10, 10);
        var sent = await _line.SendBytesAsync(HttpMethod.Post, $"/control/users/{userId}/image", picture, "image/png");
        var path = $"/api-data/v2/bot/message/{sent.Text("messageId")}/content";

        await _line.Bot.WaitForEventAsync<MessageEvent>();
        Assert.Equal(HttpStatusCode.OK, (await _line.SendBytesAsync(HttpMethod.Get, path, [])).Status);

        await _line.ControlAsync($"users/{userId}/unsend", new { messageId = sent.Text("messageId") });
        var gone = await _line.SendBytesAsync(HttpMethod.Get, path, []);
        Assert.Equal((HttpStatusCode.Gone, "The content is gone"), (gone.Status, gone.Message));
        Assert.Equal(sent.Text("messageId"), (await _line.Bot.WaitForEventAsync<UnsendEvent>()).MessageId);
    }

    [Fact]
    public async Task A_message_is_read_when_the_bot_says_so()
    {
        var userId = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{userId}/text", new { text = "hello" });
        var message = await _line.Bot.WaitForEventAsync<MessageEvent>();
        Assert.False((await _line.ChatAsync(userId))[^1].GetProperty("read").GetBoolean());

        var markAsReadToken = message.Raw.GetProperty("message").GetProperty("markAsReadToken").GetString();
        await _line.PostAsync("/v2/bot/chat/markAsRead", new { markAsReadToken });

        Assert.True((await _line.ChatAsync(userId))[^1].GetProperty("read").GetBoolean());
        var wrong = await _line.PostAsync("/v2/bot/chat/markAsRead", new { markAsReadToken = "x" });
        Assert.StartsWith("Invalid markAsReadToken.", wrong.Message);
    }

    [Fact]
    public async Task A_link_token_is_for_friends()
    {
        var (friend, stranger) = (await _line.AddFriendAsync(), await _line.AddUserAsync());

        var issued = await _line.ApiAsync(HttpMethod.Post, $"/v2/bot/user/{friend}/linkToken");
        var refused = await _line.ApiAsync(HttpMethod.Post, $"/v2/bot/user/{stranger}/linkToken");

        Assert.Matches("^[A-Za-z0-9]{32}$", issued.Text("linkToken"));
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Theory]
    [InlineData(5, HttpStatusCode.Accepted)]
    [InlineData(60, HttpStatusCode.Accepted)]
    [InlineData(7, HttpStatusCode.BadRequest)]
    [InlineData(65, HttpStatusCode.BadRequest)]
    public async Task The_loading_animation_lasts_5_to_60_seconds_in_steps_of_5(
        int loadingSeconds,
        HttpStatusCode expected
    )
    {
        var chatId = await _line.AddFriendAsync();

        var answer = await _line.PostAsync("/v2/bot/chat/loading/start", new { chatId, loadingSeconds });

        Assert.Equal(expected, answer.Status);
    }

    private static IEnumerable<string?> IdsOf(Answer answer) =>
        answer.Body.GetProperty("userIds").EnumerateArray().Select(id => id.GetString());
}
