using System.Net;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class ReplyTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _userId = null!;
    private string _replyToken = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _userId = await _line.AddFriendAsync();
        _replyToken = (await _line.Bot.WaitForEventAsync<FollowEvent>()).ReplyToken!;
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_reply_reaches_the_chat_and_tells_its_numeric_ids()
    {
        var messages = new object[]
        {
            new { type = "text", text = "one" },
            new
            {
                type = "location",
                title = "Here",
                address = "Tokyo",
                latitude = 35.6,
                longitude = 139.7,
            },
        };

        var answer = await _line.PostAsync("/v2/bot/message/reply", new { replyToken = _replyToken, messages });

        var sent = answer.Body.GetProperty("sentMessages").EnumerateArray().ToList();
        Assert.All(sent, message => Assert.Matches("^[0-9]{18}$", message.GetProperty("id").GetString()));
        Assert.True(sent[0].TryGetProperty("quoteToken", out _));
        Assert.False(sent[1].TryGetProperty("quoteToken", out _));
        var chat = await _line.ChatAsync(_userId);
        Assert.Equal(
            sent.Select(message => message.GetProperty("id").GetString()),
            chat.Skip(1).Select(entry => entry.GetProperty("id").GetString())
        );
        Assert.Single(chat.Skip(1).Select(entry => entry.GetProperty("batchId").GetString()).Distinct());
    }

    [Fact]
    public async Task A_reply_token_is_good_once()
    {
        await _line.ReplyAsync(_replyToken, "first");

        var second = await _line.ReplyAsync(_replyToken, "second");

        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.Equal("Invalid reply token", second.Message);
        Assert.Equal(["first"], await _line.HeardByAsync(_userId));
    }

    [Fact]
    public async Task Fifty_replies_with_one_token_at_once_are_one_reply()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _line.ReplyAsync(_replyToken, "hello")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Single(await _line.HeardByAsync(_userId));
    }

    [Theory]
    [InlineData(60, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.BadRequest)]
    public async Task A_reply_token_lives_for_a_minute(int seconds, HttpStatusCode expected)
    {
        _line.Clock.Advance(TimeSpan.FromSeconds(seconds));

        var answer = await _line.ReplyAsync(_replyToken, "hello");

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task Messages_that_are_refused_leave_the_token_good()
    {
        var refused = await _line.PostAsync(
            "/v2/bot/message/reply",
            new { replyToken = _replyToken, messages = Array.Empty<object>() }
        );

        Assert.Equal("The request body has 1 error(s)", refused.Message);
        Assert.Equal(HttpStatusCode.OK, (await _line.ReplyAsync(_replyToken, "now")).Status);
    }

    [Fact]
    public async Task A_reply_takes_no_retry_key()
    {
        var answer = await _line.ApiAsync(
            HttpMethod.Post,
            "/v2/bot/message/reply",
            new { replyToken = _replyToken, messages = SimulatorHost.Texts("hello") },
            retryKey: "0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11"
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await _line.HeardByAsync(_userId));
        Assert.Equal(HttpStatusCode.OK, (await _line.ReplyAsync(_replyToken, "without")).Status);
    }

    [Fact]
    public async Task A_reply_is_free()
    {
        await _line.ReplyAsync(_replyToken, "hello");

        var consumption = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/message/quota/consumption");

        Assert.Equal(0, consumption.Body.GetProperty("totalUsage").GetInt64());
    }
}
