using System.Net;
using System.Text;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class ClientSendTests : IDisposable
{
    private const string Sent = """{"sentMessages":[{"id":"461230966842064897","quoteToken":"q1"}]}""";
    private const string HelloJson = """[{"type":"text","text":"はい"}]""";

    private readonly ClientTest test = new();

    private LineMessagingClient Client => test.Client;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Reply_goes_out_without_a_retry_key()
    {
        test.Line.Answers(HttpStatusCode.OK, Sent);

        var answer = await Client.ReplyAsync("reply-1", ClientTest.Hello);

        var request = test.Line.Request;
        Assert.Equal($"POST {ClientTest.Api}/v2/bot/message/reply", request.Target);
        Assert.Equal($$"""{"replyToken":"reply-1","messages":{{HelloJson}}}""", request.Body);
        Assert.Equal("application/json; charset=utf-8", request.ContentType);
        Assert.Equal("Bearer token-1", request.Authorization);
        Assert.Null(request.RetryKey);
        Assert.Equal("request-1", answer.RequestId);
        Assert.Equal([new SentMessage("461230966842064897", "q1")], answer.Value.Messages);
        Assert.False(answer.Value.AlreadyAccepted);
    }

    [Fact]
    public async Task Messages_serialised_before_go_out_byte_for_byte()
    {
        var stored = Encoding.UTF8.GetBytes("""[ {"text":"\u306f\u3044" ,"type":"text"} ]""");

        await Client.ReplyAsync("reply-1", new SerializedMessages(stored), notificationDisabled: true);

        Assert.Equal(
            """{"replyToken":"reply-1","messages":[ {"text":"\u306f\u3044" ,"type":"text"} ],"notificationDisabled":true}""",
            test.Line.Request.Body
        );
    }

    [Fact]
    public async Task Push_carries_its_retry_key_from_the_first_try()
    {
        test.Line.Answers(HttpStatusCode.OK, Sent);
        var options = new SendOptions { NotificationDisabled = true, CustomAggregationUnits = ["gift"] };

        var answer = await Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey, options);

        var request = test.Line.Request;
        Assert.Equal($"POST {ClientTest.Api}/v2/bot/message/push", request.Target);
        Assert.Equal("123e4567-e89b-12d3-a456-426614174000", request.RetryKey);
        Assert.Equal(
            $$"""{"to":"U1","messages":{{HelloJson}},"notificationDisabled":true,"customAggregationUnits":["gift"]}""",
            request.Body
        );
        Assert.Single(answer.Value.Messages);
    }

    [Fact]
    public async Task Push_accepted_before_is_a_success()
    {
        test.Line.Answers(
            HttpStatusCode.Conflict,
            """{"message":"The retry key is already accepted","sentMessages":[{"id":"1"}]}""",
            ("x-line-accepted-request-id", "request-0")
        );

        var answer = await Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey);

        Assert.True(answer.Value.AlreadyAccepted);
        Assert.Equal("request-0", answer.Value.AcceptedRequestId);
        Assert.Equal([new SentMessage("1")], answer.Value.Messages);
        Assert.Equal("request-1", answer.RequestId);
    }

    [Fact]
    public async Task Multicast_and_broadcast_carry_retry_keys_and_tell_no_messages()
    {
        var multicast = await Client.MulticastAsync(["U1", "U2"], ClientTest.Hello, ClientTest.RetryKey);
        await Client.BroadcastAsync(ClientTest.Hello, ClientTest.RetryKey);

        Assert.Equal(
            [
                (
                    $"POST {ClientTest.Api}/v2/bot/message/multicast",
                    $$"""{"to":["U1","U2"],"messages":{{HelloJson}}}"""
                ),
                ($"POST {ClientTest.Api}/v2/bot/message/broadcast", $$"""{"messages":{{HelloJson}}}"""),
            ],
            test.Line.Requests.Select(request => (request.Target, request.Body))
        );
        Assert.All(test.Line.Requests, request => Assert.Equal(ClientTest.RetryKey.ToString("D"), request.RetryKey));
        Assert.Empty(multicast.Value.Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    public async Task An_unreadable_body_does_not_undo_that_the_messages_were_taken(string body)
    {
        test.Line.Answers(HttpStatusCode.OK, body);

        var answer = await Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey);

        Assert.Empty(answer.Value.Messages);
    }

    [Theory]
    [InlineData(MessageEndpoint.Reply, "reply")]
    [InlineData(MessageEndpoint.Push, "push")]
    [InlineData(MessageEndpoint.Multicast, "multicast")]
    [InlineData(MessageEndpoint.Broadcast, "broadcast")]
    public async Task Messages_can_be_checked_for_each_way_of_sending(MessageEndpoint endpoint, string segment)
    {
        await Client.ValidateAsync(endpoint, ClientTest.Hello);

        Assert.Equal($"POST {ClientTest.Api}/v2/bot/message/validate/{segment}", test.Line.Request.Target);
        Assert.Equal($$"""{"messages":{{HelloJson}}}""", test.Line.Request.Body);
    }

    [Fact]
    public async Task Loading_dots_and_read_marks_are_sent()
    {
        await Client.StartLoadingAsync("U1", 10);
        await Client.MarkAsReadAsync("read-1");

        Assert.Equal(
            [
                ($"POST {ClientTest.Api}/v2/bot/chat/loading/start", """{"chatId":"U1","loadingSeconds":10}"""),
                ($"POST {ClientTest.Api}/v2/bot/chat/markAsRead", """{"markAsReadToken":"read-1"}"""),
            ],
            test.Line.Requests.Select(request => (request.Target, request.Body))
        );
    }

    [Fact]
    public async Task A_token_exchanged_while_running_is_used_at_once()
    {
        await Client.ReplyAsync("reply-1", ClientTest.Hello);
        test.Options.ChannelAccessToken = "token-2";
        await Client.ReplyAsync("reply-2", ClientTest.Hello);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], test.Line.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task A_send_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Client.ReplyAsync("reply-1", ClientTest.Hello, cancellationToken: cancelled.Token)
        );
    }
}
