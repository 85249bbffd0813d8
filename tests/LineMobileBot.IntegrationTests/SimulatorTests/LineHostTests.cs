using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>One port, three hosts: by path, by name, and without either for SDKs that keep only an origin.</summary>
public sealed class LineHostTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1", "/api/v2/bot/info", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "/v2/bot/info", HttpStatusCode.OK)]
    [InlineData("api.localhost", "/v2/bot/info", HttpStatusCode.OK)]
    [InlineData("api-data.localhost", "/v2/bot/info", HttpStatusCode.NotFound)]
    [InlineData("api.localhost", "/v2/bot/message/1/content", HttpStatusCode.NotFound)]
    [InlineData("access.localhost", "/.well-known/openid-configuration", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", "/v2/bot/no/such/thing", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1", "/", HttpStatusCode.OK)]
    public async Task A_path_is_found_on_its_host(string host, string path, HttpStatusCode status)
    {
        Assert.Equal(status, (await GetAsync(host, path)).Status);
    }

    [Fact]
    public async Task Without_a_host_the_path_tells_which_is_meant()
    {
        var userId = await _line.AddFriendAsync();
        var sent = await _line.SendBytesAsync(
            HttpMethod.Post,
            $"/control/users/{userId}/image",
            RichMenuDriver.Png(1, 1),
            "image/png"
        );

        var content = $"/v2/bot/message/{sent.Text("messageId")}/content";
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("127.0.0.1", content)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("api.localhost", content)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("api-data.localhost", content)).Status);
    }

    private async Task<Answer> GetAsync(string host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = $"{host}:{_line.Http.BaseAddress!.Port}";
        request.Headers.Authorization = new("Bearer", "simulator-channel-token");
        using var response = await _line.Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }
}
