using System.Net;
using Line.Messaging.Webhook;
using Line.Simulator.Webhooks;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Every type of event that LINE has can be caused, and travels as all do.</summary>
public sealed class CausedEventTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _user = null!;
    private string _group = null!;

    public static TheoryData<string> EachType => [.. EventKinds.Names];

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _user = await _line.AddFriendAsync();
        var group = await _line.ControlAsync("groups", new { name = "Family", members = new[] { _user } });
        _group = group.Text("groupId")!;
        await _line.Bot.WaitForAsync(2);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachType))]
    public async Task An_event_of_any_type_comes_signed_and_can_be_answered_if_LINE_says_so(string type)
    {
        Assert.True(EventKinds.TryGet(type, out var kind));

        var outcome = await _line.ControlAsync("events", RequestFor(type, kind));

        Assert.Equal(HttpStatusCode.OK, outcome.Status);
        var webhook = (await _line.Bot.WaitForAsync(3))[2];
        Assert.Equal(WebhookSignatureOutcome.Valid, webhook.Signature);
        var told = Assert.Single(webhook.Request.Events).Raw;
        Assert.Equal(type, told.GetProperty("type").GetString());
        Assert.Equal(outcome.Text("webhookEventId"), told.GetProperty("webhookEventId").GetString());
        Assert.Equal(kind.Where != HappensIn.Nowhere, told.TryGetProperty("source", out _));
        Assert.Equal(kind.IsReplyable, told.TryGetProperty("replyToken", out var token));
        if (kind.IsReplyable)
        {
            Assert.Equal(HttpStatusCode.OK, (await _line.ReplyAsync(token.GetString(), "heard")).Status);
        }
    }

    [Fact]
    public async Task An_event_that_a_module_has_in_hand_has_no_reply_token()
    {
        await _line.ControlAsync(
            "events",
            new
            {
                type = "postback",
                userId = _user,
                standby = true,
                postback = new { data = "x" },
            }
        );

        var told = (await _line.Bot.WaitForAsync(3))[2].Request.Events[0].Raw;
        Assert.Equal("standby", told.GetProperty("mode").GetString());
        Assert.False(told.TryGetProperty("replyToken", out _));
    }

    [Theory]
    [InlineData("earthquake", "type must be one of")]
    [InlineData("beacon", "A beacon event has the property 'beacon'.")]
    [InlineData("join", "groupId")]
    [InlineData("unfollow", "userId")]
    public async Task What_LINE_would_not_send_is_refused_in_words(string type, string words)
    {
        var answer = await _line.ControlAsync("events", new { type });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Message, StringComparison.Ordinal);
    }

    private Dictionary<string, object> RequestFor(string type, EventKind kind)
    {
        var request = new Dictionary<string, object>(StringComparer.Ordinal) { ["type"] = type };
        if (kind.Where == HappensIn.Group)
        {
            request["groupId"] = _group;
        }
        else if (kind.Where == HappensIn.AnyChat)
        {
            request["userId"] = _user;
        }

        if (kind.Detail is { } detail)
        {
            request[detail] = new { note = "of the test" };
        }

        return request;
    }
}
