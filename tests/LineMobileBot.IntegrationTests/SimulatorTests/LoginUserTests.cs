using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What a site can do with the tokens of somebody who logged in.</summary>
public sealed class LoginUserTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private LoginDriver _site = null!;
    private string _userId = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = new LoginDriver(_line);
        _userId = await _line.AddFriendAsync("Aoi");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task An_access_token_is_verified_until_it_ends()
    {
        var token = await AccessTokenAsync();

        _line.Clock.Advance(TimeSpan.FromDays(29));
        var good = await VerifyAsync(token);
        _line.Clock.Advance(TimeSpan.FromDays(1));
        var over = await VerifyAsync(token);

        Assert.Equal(("profile openid", LoginDriver.ChannelId), (good.Text("scope"), good.Text("client_id")));
        Assert.Equal(86_400, good.Body.GetProperty("expires_in").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, over.Status);
        Assert.Equal(("invalid_request", "access token expired"), (over.Text("error"), over.Text("error_description")));
    }

    [Fact]
    public async Task A_revoked_token_is_good_for_nothing()
    {
        var token = await AccessTokenAsync();

        var revoked = await _site.PostAsync("/oauth2/v2.1/revoke", [("access_token", token), .. Client]);

        Assert.Equal(HttpStatusCode.OK, revoked.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await VerifyAsync(token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync("/v2/profile", token)).Status);
    }

    [Fact]
    public async Task The_profile_and_the_user_info_name_the_person()
    {
        var token = await AccessTokenAsync();

        var profile = await AskAsync("/v2/profile", token);
        var info = await AskAsync("/oauth2/v2.1/userinfo", token);

        Assert.Equal((_userId, "Aoi"), (profile.Text("userId"), profile.Text("displayName")));
        Assert.Equal((_userId, "Aoi"), (info.Text("sub"), info.Text("name")));
    }

    [Fact]
    public async Task Each_answer_needs_its_scope()
    {
        var onlyProfile = (await _site.TokensAsync(_userId, ("scope", "profile"))).Text("access_token")!;
        var onlyOpenId = (await _site.TokensAsync(_userId, ("scope", "openid"))).Text("access_token")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/oauth2/v2.1/userinfo", onlyProfile)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/v2/profile", onlyOpenId)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync("/friendship/v1/status", onlyOpenId)).Status);
        Assert.Null((await AskAsync("/oauth2/v2.1/userinfo", onlyOpenId)).Text("name"));
    }

    [Fact]
    public async Task The_friendship_is_told_as_it_is_now()
    {
        var token = await AccessTokenAsync();

        var before = await AskAsync("/friendship/v1/status", token);
        await _line.ControlAsync($"users/{_userId}/block");
        var after = await AskAsync("/friendship/v1/status", token);

        Assert.True(before.Body.GetProperty("friendFlag").GetBoolean());
        Assert.False(after.Body.GetProperty("friendFlag").GetBoolean());
    }

    [Fact]
    public async Task Deauthorizing_ends_all_tokens_and_the_consent()
    {
        var tokens = await _site.TokensAsync(_userId);
        var userAccessToken = tokens.Text("access_token");
        var channelToken = await ChannelTokenAsync();

        var done = await DeauthorizeAsync(userAccessToken, channelToken);
        var again = await DeauthorizeAsync(userAccessToken, channelToken);

        Assert.Equal(HttpStatusCode.NoContent, done.Status);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid token"), (again.Status, again.Message));
        var refreshed = await _site.PostAsync(
            "/oauth2/v2.1/token",
            [("grant_type", "refresh_token"), ("refresh_token", tokens.Text("refresh_token")), .. Client]
        );
        Assert.Equal("invalid refresh token", refreshed.Text("error_description"));
        (await _line.Browser(_userId).OpenAsync(_site.Url())).Shows("メインプロフィール情報");
    }

    [Fact]
    public async Task Deauthorizing_needs_a_token_of_the_channel()
    {
        var userAccessToken = await AccessTokenAsync();
        var old = await ChannelTokenAsync();
        _line.Clock.Advance(TimeSpan.FromMinutes(15));

        foreach (var token in new[] { "simulator-channel-token", userAccessToken, old })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await DeauthorizeAsync(userAccessToken, token)).Status);
        }
    }

    [Fact]
    public async Task Libraries_find_the_doors_and_the_keys_by_themselves()
    {
        var configuration = await _line.SendAsync(HttpMethod.Get, "/access/.well-known/openid-configuration");
        var keys = await _line.SendAsync(HttpMethod.Get, new Uri(configuration.Text("jwks_uri")!).AbsolutePath);

        Assert.Equal("https://access.line.me", configuration.Text("issuer"));
        Assert.Equal(
            new Uri(_line.Http.BaseAddress!, "/api/oauth2/v2.1/token").AbsoluteUri,
            configuration.Text("token_endpoint")
        );
        var key = Assert.Single(keys.Body.GetProperty("keys").EnumerateArray());
        Assert.Equal(("EC", "ES256"), (key.GetProperty("kty").GetString(), key.GetProperty("alg").GetString()));
    }

    [Fact]
    public async Task What_was_allowed_outlives_a_restart()
    {
        var file = Path.GetTempFileName();
        File.Delete(file);
        string token;
        await using (var first = await SimulatorHost.StartAsync($"StateFile={file}"))
        {
            var userId = await first.AddFriendAsync();
            token = (await new LoginDriver(first).TokensAsync(userId)).Text("access_token")!;
        }

        await using var second = await SimulatorHost.StartAsync($"StateFile={file}");
        File.Delete(file);

        var profile = await new LoginDriver(second).AskAsync("/v2/profile", token);
        Assert.Equal(HttpStatusCode.OK, profile.Status);
        var page = await second.Browser(profile.Text("userId")!).OpenAsync(new LoginDriver(second).Url());
        Assert.Contains("code=", page.Url, StringComparison.Ordinal);
    }

    private static IReadOnlyCollection<(string Name, string? Value)> Client =>
        [("client_id", LoginDriver.ChannelId), ("client_secret", LoginDriver.ChannelSecret)];

    private async Task<string> AccessTokenAsync() => (await _site.TokensAsync(_userId)).Text("access_token")!;

    private async Task<string> ChannelTokenAsync() =>
        (await _site.PostAsync("/oauth2/v3/token", [("grant_type", "client_credentials"), .. Client])).Text(
            "access_token"
        )!;

    private Task<Answer> VerifyAsync(string token) =>
        _line.SendAsync(HttpMethod.Get, $"/api/oauth2/v2.1/verify?access_token={Uri.EscapeDataString(token)}");

    private Task<Answer> AskAsync(string path, string token) => _site.AskAsync(path, token);

    private Task<Answer> DeauthorizeAsync(string? userAccessToken, string channelToken) =>
        _line.ApiAsync(HttpMethod.Post, "/user/v1/deauthorize", new { userAccessToken }, token: channelToken);
}
