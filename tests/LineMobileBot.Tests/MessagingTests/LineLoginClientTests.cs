using System.Net;
using Line.Messaging;
using Line.Messaging.Accounts;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class LineLoginClientTests : IDisposable
{
    private readonly LineStub _line = new();
    private readonly HttpClient _http;
    private readonly LineLoginClient _client;

    public LineLoginClientTests()
    {
        _http = new HttpClient(_line);
        var options = new LineMessagingOptions
        {
            ApiBaseUrl = new Uri(ClientTest.Api),
            ChannelAccessToken = "of-the-channel",
        };
        _client = new LineLoginClient(_http, options);
    }

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("""{"friendFlag":true}""", true)]
    [InlineData("""{"friendFlag":false}""", false)]
    public async Task Friendship_is_asked_with_the_persons_own_token(string answer, bool isFriend)
    {
        _line.Answers(HttpStatusCode.OK, answer);

        var friendship = await _client.IsFriendAsync("of-the-person");

        Assert.Equal(isFriend, friendship.Value);
        Assert.Equal($"GET {ClientTest.Api}/friendship/v1/status", _line.Request.Target);
        Assert.Equal("Bearer of-the-person", _line.Request.Authorization);
    }

    [Fact]
    public async Task A_token_that_is_over_is_an_error_with_its_status()
    {
        _line.Answers(HttpStatusCode.Unauthorized, """{"message":"The access token expired"}""");

        var refusal = await Assert.ThrowsAsync<LineApiException>(() => _client.IsFriendAsync("of-the-person"));

        Assert.Equal(HttpStatusCode.Unauthorized, refusal.StatusCode);
    }

    [Fact]
    public async Task A_token_is_revoked_by_the_channel_it_was_issued_to()
    {
        await _client.RevokeAsync("of-the-person", "1234567890", "secret&more");

        Assert.Equal($"POST {ClientTest.Api}/oauth2/v2.1/revoke", _line.Request.Target);
        Assert.Equal("access_token=of-the-person&client_id=1234567890&client_secret=secret%26more", _line.Request.Body);
    }

    [Fact]
    public void The_addresses_are_those_of_the_hosts_that_are_set()
    {
        var options = new LineMessagingOptions
        {
            ApiBaseUrl = new Uri("http://localhost:5090/api"),
            AccessBaseUrl = new Uri("http://localhost:5090/access/"),
        };

        Assert.Equal("http://localhost:5090/access/oauth2/v2.1/authorize", LineLogin.AuthorizationEndpoint(options));
        Assert.Equal("http://localhost:5090/api/oauth2/v2.1/token", LineLogin.TokenEndpoint(options));
        Assert.Equal(
            "https://access.line.me/oauth2/v2.1/authorize",
            LineLogin.AuthorizationEndpoint(new LineMessagingOptions())
        );
    }
}
