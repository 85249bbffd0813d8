using System.Net;
using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class LineRetryHandlerTests : IDisposable
{
    private readonly ClientTest test = new(inner => new LineRetryHandler(
        TimeProvider.System,
        new LineRetryOptions
        {
            MaxRetries = 2,
            FirstDelay = TimeSpan.FromMilliseconds(1),
            TryTimeout = TimeSpan.FromSeconds(30),
        }
    )
    {
        InnerHandler = inner,
    });

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_push_is_repeated_with_the_same_key_and_body()
    {
        test.Line.Answers(HttpStatusCode.InternalServerError, "")
            .Fails(() => new HttpRequestException("no route"))
            .Answers(HttpStatusCode.OK, "{}");

        await test.Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey);

        Assert.Equal(3, test.Line.Requests.Count);
        Assert.Single(test.Line.Requests.Distinct());
    }

    [Fact]
    public async Task A_read_is_repeated()
    {
        test.Line.Answers(HttpStatusCode.ServiceUnavailable, "").Answers(HttpStatusCode.OK, """{"totalUsage":1}""");

        var answer = await test.Client.GetQuotaConsumptionAsync();

        Assert.Equal((1L, 2), (answer.Value.TotalUsage, test.Line.Requests.Count));
    }

    [Fact]
    public async Task A_reply_is_never_repeated()
    {
        test.Line.Answers(HttpStatusCode.InternalServerError, "").Fails(() => new HttpRequestException("no route"));

        await Assert.ThrowsAsync<LineApiException>(() => test.Client.ReplyAsync("reply-1", ClientTest.Hello));
        Assert.Single(test.Line.Requests);
        await Assert.ThrowsAsync<HttpRequestException>(() => test.Client.ReplyAsync("reply-2", ClientTest.Hello));
        Assert.Equal(2, test.Line.Requests.Count);
    }

    [Fact]
    public async Task Other_writes_are_never_repeated()
    {
        test.Line.Answers(HttpStatusCode.InternalServerError, "");

        await Assert.ThrowsAsync<LineApiException>(() => test.Client.LinkRichMenuAsync("U1", "r1"));
        await Assert.ThrowsAsync<LineApiException>(() => test.Client.DeleteRichMenuAsync("r1"));

        Assert.Equal(2, test.Line.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_is_final(HttpStatusCode status)
    {
        test.Line.Answers(status, """{"message":"no"}""");

        await Assert.ThrowsAsync<LineApiException>(() =>
            test.Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey)
        );

        Assert.Single(test.Line.Requests);
    }

    [Fact]
    public async Task A_push_accepted_by_the_first_try_succeeds_on_the_second()
    {
        test.Line.Answers(HttpStatusCode.InternalServerError, "")
            .Answers(
                HttpStatusCode.Conflict,
                """{"message":"The retry key is already accepted"}""",
                ("x-line-accepted-request-id", "request-0")
            );

        var answer = await test.Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey);

        Assert.True(answer.Value.AlreadyAccepted);
    }

    [Fact]
    public async Task After_the_last_try_the_last_answer_counts()
    {
        test.Line.Answers(HttpStatusCode.InternalServerError, """{"message":"down"}""");

        var error = await Assert.ThrowsAsync<LineApiException>(() =>
            test.Client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey)
        );

        Assert.Equal(
            (HttpStatusCode.InternalServerError, "down", 3),
            (error.StatusCode, error.LineMessage, test.Line.Requests.Count)
        );
    }

    [Fact]
    public async Task Silence_ends_the_one_try_of_a_reply_by_the_clients_timeout()
    {
        using var silence = new SilentLine();
        using var handler = new LineRetryHandler(TimeProvider.System) { InnerHandler = silence };
        using var http = new HttpClient(handler) { Timeout = TimeSpan.FromMilliseconds(50) };
        var client = new LineMessagingClient(http, test.Options);

        await Assert.ThrowsAsync<TaskCanceledException>(() => client.ReplyAsync("reply-1", ClientTest.Hello));
        Assert.Equal(1, silence.Tries);
    }

    [Fact]
    public async Task Silence_is_a_timeout_and_a_push_is_tried_again()
    {
        using var silence = new SilentLine();
        using var handler = new LineRetryHandler(
            TimeProvider.System,
            new LineRetryOptions
            {
                MaxRetries = 1,
                FirstDelay = TimeSpan.FromMilliseconds(1),
                TryTimeout = TimeSpan.FromMilliseconds(50),
            }
        )
        {
            InnerHandler = silence,
        };
        using var http = new HttpClient(handler);
        var client = new LineMessagingClient(http, test.Options);

        await Assert.ThrowsAsync<TimeoutException>(() => client.PushAsync("U1", ClientTest.Hello, ClientTest.RetryKey));
        Assert.Equal(2, silence.Tries);
    }

    private sealed class SilentLine : HttpMessageHandler
    {
        internal int Tries { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            Tries++;
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new System.Diagnostics.UnreachableException();
        }
    }
}
