using System.Net;
using System.Text;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What LINE answers before it looks at what is asked.</summary>
public sealed class ApiDoorTests : IAsyncLifetime
{
    private const string Push = "/api/v2/bot/message/push";

    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/v2/bot/info")]
    [InlineData("GET", "/api/v2/bot/no/such/thing")]
    [InlineData("GET", "/access/oauth2/unknown")]
    public async Task Every_answer_has_a_request_id(string method, string path)
    {
        var answer = await _line.SendAsync(HttpMethod.Parse(method), path);

        Assert.True(Guid.TryParse(answer.Headers["x-line-request-id"], out _));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("")]
    public async Task A_wrong_token_is_refused_with_LINEs_words(string token)
    {
        var answer = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/info", token: token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.StartsWith("Authentication failed due to the following reason: invalid token.", answer.Message);
    }

    [Fact]
    public async Task A_body_of_more_than_2_MB_is_too_large()
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Post, Push, new byte[(2 * 1024 * 1024) + 1]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Fact]
    public async Task A_body_of_another_type_is_not_supported()
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Post, Push, "to=U1"u8.ToArray(), "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal("The content type, text/plain, is not supported", answer.Message);
    }

    [Theory]
    [InlineData("{\"to\":", "The request body could not be parsed as JSON (line: 1, column: 7)")]
    [InlineData("", "The request body could not be parsed as JSON (line: 1, column: 1)")]
    [InlineData("null", "The request body could not be parsed as JSON (line: -, column: -)")]
    [InlineData("{\"to\":5}", "The property, 'to', in the request body is invalid (line: -, column: -)")]
    public async Task A_body_that_cannot_be_read_is_refused_with_LINEs_words(string body, string message)
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Post, Push, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
    }

    [Theory]
    [InlineData("GET", "/api/v2/bot/message/1/content")]
    [InlineData("POST", "/api/v2/bot/richmenu/richmenu-1/content")]
    [InlineData("GET", "/api-data/v2/bot/info")]
    [InlineData("DELETE", "/api/v2/bot/info")]
    [InlineData("GET", "/api/v2/bot/coupon")]
    [InlineData("GET", "/api/v2/bot/insight/followers")]
    public async Task A_path_of_the_other_host_or_of_no_host_does_not_exist(string method, string path)
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Parse(method), path, "{}"u8.ToArray());

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("Not found", answer.Message);
    }

    [Theory]
    [InlineData("POST", "/control/users", "{ half")]
    [InlineData("PUT", "/control/faults", "{\"api\":null}")]
    [InlineData("GET", "/api/v2/bot/followers/ids?limit=many", "")]
    public async Task What_makes_no_sense_at_all_is_refused_in_words(string method, string path, string body)
    {
        var answer = await _line.SendBytesAsync(HttpMethod.Parse(method), path, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotEmpty(answer.Message!);
    }

    [Fact]
    public async Task The_hundred_and_first_rich_menu_of_an_hour_meets_the_rate_limit()
    {
        var menu = RichMenuDriver.Menu();
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await _line.PostAsync("/v2/bot/richmenu", menu)).Status);
        }

        var refused = await _line.PostAsync("/v2/bot/richmenu", menu);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("The API rate limit has been exceeded. Try again later.", refused.Message);
        _line.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await _line.PostAsync("/v2/bot/richmenu", menu)).Status);
    }

    [Fact]
    public async Task Calls_and_webhooks_are_on_record_until_they_are_cleared()
    {
        var userId = await _line.AddFriendAsync();
        await _line.Bot.WaitForAsync(1);
        await _line.PushAsync(userId, "hello");
        await Eventually.BecomesTrueAsync(
            "the webhook is on record",
            async () => (await OperationsAsync()).Contains("webhook")
        );

        Assert.Contains("pushMessage", await OperationsAsync());
        await _line.ControlAsync("clear-requests");
        Assert.Empty(await OperationsAsync());
    }

    private async Task<List<string?>> OperationsAsync() =>
        [
            .. (await _line.SendAsync(HttpMethod.Get, "/control/requests"))
                .Body.EnumerateArray()
                .Select(request => request.GetProperty("operation").GetString()),
        ];
}
