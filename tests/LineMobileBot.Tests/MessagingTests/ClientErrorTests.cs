using System.Net;
using Line.Messaging;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class ClientErrorTests : IDisposable
{
    private readonly ClientTest test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task Message_details_and_request_id_are_kept()
    {
        var error = await ReplyErrorAsync(
            HttpStatusCode.BadRequest,
            """{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}"""
        );

        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
        Assert.Equal("The request body has 1 error(s)", error.LineMessage);
        Assert.Equal([new LineErrorDetail("May not be empty", "messages[0].text")], error.Details);
        Assert.Equal("request-1", error.RequestId);
        Assert.Contains("messages[0].text: May not be empty", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("""{"message":{"deep":1}}""")]
    [InlineData("""{"message":null,"details":null}""")]
    public async Task An_error_without_a_readable_body_keeps_its_status(string body)
    {
        var error = await ReplyErrorAsync(HttpStatusCode.BadGateway, body);

        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
        Assert.Null(error.LineMessage);
        Assert.Empty(error.Details);
        Assert.Equal("request-1", error.RequestId);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Invalid reply token", true, false, false)]
    [InlineData(HttpStatusCode.BadRequest, "Failed to send messages", false, false, false)]
    [InlineData(HttpStatusCode.TooManyRequests, "You have reached your monthly limit.", false, true, false)]
    [InlineData(
        HttpStatusCode.TooManyRequests,
        "The API rate limit has been exceeded. Try again later.",
        false,
        false,
        true
    )]
    [InlineData(HttpStatusCode.InternalServerError, "The monthly limit", false, false, false)]
    public async Task What_a_sender_must_tell_apart_is_told_apart(
        HttpStatusCode status,
        string message,
        bool invalidReplyToken,
        bool monthlyLimit,
        bool rateLimit
    )
    {
        var error = await ReplyErrorAsync(status, $$"""{"message":"{{message}}"}""");

        Assert.Equal(
            (invalidReplyToken, monthlyLimit, rateLimit),
            (error.IsInvalidReplyToken, error.IsMonthlyLimit, error.IsRateLimit)
        );
    }

    [Fact]
    public async Task A_conflict_without_a_retry_key_is_an_error()
    {
        var error = await ReplyErrorAsync(HttpStatusCode.Conflict, """{"message":"conflict"}""");

        Assert.Equal(HttpStatusCode.Conflict, error.StatusCode);
    }

    [Fact]
    public async Task Token_errors_of_the_other_shape_are_read_too()
    {
        var error = await ReplyErrorAsync(
            HttpStatusCode.BadRequest,
            """{"error":"invalid_client","error_description":"invalid client_secret"}"""
        );

        Assert.Equal("invalid client_secret", error.LineMessage);
    }

    [Fact]
    public async Task An_answer_that_lacks_what_was_asked_for_is_an_error()
    {
        test.Line.Answers(HttpStatusCode.OK, "{}");

        var error = await Assert.ThrowsAsync<LineApiException>(() => test.Client.GetBotInfoAsync());

        Assert.Equal((HttpStatusCode.OK, "request-1"), (error.StatusCode, error.RequestId));
    }

    private async Task<LineApiException> ReplyErrorAsync(HttpStatusCode status, string body)
    {
        test.Line.Answers(status, body);
        return await Assert.ThrowsAsync<LineApiException>(() =>
            Line.Messaging.Messages.LineMessagesExtensions.ReplyAsync(test.Client, "reply-1", ClientTest.Hello)
        );
    }
}
