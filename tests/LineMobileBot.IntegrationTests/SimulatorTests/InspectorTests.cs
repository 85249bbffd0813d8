using System.Net;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What the page shows of the traffic between bot and platform.</summary>
public sealed class InspectorTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _aoi = null!;
    private JsonElement _followed;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _aoi = await _line.AddFriendAsync();
        _followed = await AfterAsync(0);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_call_shows_what_was_said_both_ways_but_not_the_token()
    {
        await _line.PushAsync(_aoi, "hello");

        var call = await NextAsync();
        Assert.Equal("pushMessage", call.GetProperty("operation").GetString());
        Assert.Equal((int)HttpStatusCode.OK, call.GetProperty("status").GetInt32());
        Assert.Contains("hello", call.GetProperty("request").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "sentMessages",
            call.GetProperty("response").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal("Bearer •••", HeaderOf(call, "requestHeaders", "Authorization"));
        Assert.NotNull(HeaderOf(call, "responseHeaders", "x-line-request-id"));
        Assert.DoesNotContain("simulator-channel-token", call.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_was_refused_at_the_door_shows_its_body_too()
    {
        await _line.ApiAsync(HttpMethod.Post, "/v2/bot/message/push", new { to = _aoi }, token: "wrong");

        var call = await NextAsync();
        Assert.Equal((int)HttpStatusCode.Unauthorized, call.GetProperty("status").GetInt32());
        Assert.Contains(_aoi, call.GetProperty("request").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_in_a_form_are_not_shown()
    {
        var form = Encoding.UTF8.GetBytes("grant_type=client_credentials&client_id=1&client_secret=s%20ecret&x=1");

        await _line.SendBytesAsync(HttpMethod.Post, "/api/oauth2/v3/token", form, "application/x-www-form-urlencoded");

        var call = await NextAsync();
        Assert.Equal(
            "grant_type=client_credentials&client_id=1&client_secret=•••&x=1",
            call.GetProperty("request").GetProperty("text").GetString()
        );
    }

    [Fact]
    public async Task A_lost_connection_has_no_status()
    {
        await _line.SetFaultsAsync(new { api = new { pushMessage = new { dropAfter = 1 } } });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => _line.PushAsync(_aoi, "hello"));

        Assert.Equal(0, (await NextAsync()).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_webhook_shows_its_exact_body_and_signature()
    {
        var received = (await _line.Bot.WaitForAsync(1))[0];

        Assert.Equal("webhook", _followed.GetProperty("kind").GetString());
        Assert.Equal(received.Text, _followed.GetProperty("request").GetProperty("text").GetString());
        Assert.Equal(received.Headers["x-line-signature"], HeaderOf(_followed, "requestHeaders", "x-line-signature"));
        Assert.Equal((int)HttpStatusCode.OK, _followed.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_next_exchange_can_be_waited_for()
    {
        var waiting = NextAsync();
        await _line.PushAsync(_aoi, "hello");

        Assert.Equal("pushMessage", (await waiting).GetProperty("operation").GetString());
    }

    [Fact]
    public async Task The_list_can_be_cleared()
    {
        await _line.SendAsync(HttpMethod.Delete, "/phone/exchanges");

        Assert.Empty((await _line.SendAsync(HttpMethod.Get, "/phone/exchanges")).Body.EnumerateArray());
    }

    // The answer is on its way before the exchange is written down: it is waited for.
    private Task<JsonElement> NextAsync() => AfterAsync(_followed.GetProperty("number").GetInt64());

    private async Task<JsonElement> AfterAsync(long number) =>
        (await _line.SendAsync(HttpMethod.Get, $"/phone/exchanges?after={number}&waitMs=30000"))
            .Body.EnumerateArray()
            .First();

    private static string? HeaderOf(JsonElement exchange, string side, string name) =>
        exchange
            .GetProperty(side)
            .EnumerateArray()
            .Where(header => name.Equals(header.GetProperty("name").GetString(), StringComparison.OrdinalIgnoreCase))
            .Select(header => header.GetProperty("value").GetString())
            .SingleOrDefault();
}
