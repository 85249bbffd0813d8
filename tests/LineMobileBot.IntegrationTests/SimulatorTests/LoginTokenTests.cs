using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Codes for tokens, and what spoils it.</summary>
public sealed class LoginTokenTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private LoginDriver _site = null!;
    private string _userId = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync(
            "MoreLoginChannels:0:Id=2000000000",
            "MoreLoginChannels:0:Secret=another-login-channel-secret-0032"
        );
        _site = new LoginDriver(_line);
        _userId = await _line.AddFriendAsync("Aoi");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_code_brings_tokens_for_thirty_days()
    {
        var tokens = await _site.TokensAsync(_userId, ("scope", "profile openid email"));

        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal(("Bearer", "profile openid"), (tokens.Text("token_type"), tokens.Text("scope")));
        Assert.Equal(2_592_000, tokens.Body.GetProperty("expires_in").GetInt64());
        Assert.NotEqual(tokens.Text("access_token"), tokens.Text("refresh_token"));
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var code = (await _site.LogInAsync(_userId))["code"];
        await _site.ExchangeAsync(code);

        await AssertRefusedAsync("invalid_grant", "invalid authorization code", _site.ExchangeAsync(code));
    }

    [Fact]
    public async Task A_code_is_good_for_ten_minutes()
    {
        var (early, late) = ((await _site.LogInAsync(_userId))["code"], (await _site.LogInAsync(_userId))["code"]);

        _line.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await _site.ExchangeAsync(early)).Status);
        _line.Clock.Advance(TimeSpan.FromSeconds(1));

        await AssertRefusedAsync("invalid_grant", "invalid authorization code", _site.ExchangeAsync(late));
    }

    [Theory]
    [InlineData("redirect_uri", "http://127.0.0.1/other", "invalid_grant", "redirect_uri does not match")]
    [InlineData("client_secret", "wrong", "invalid_client", "invalid client_secret")]
    [InlineData("client_id", "999", "invalid_request", "client_id is missing or unknown")]
    [InlineData("code_verifier", LoginDriver.Verifier, "invalid_grant", "code_verifier does not match")]
    public async Task A_wrong_exchange_fails_and_uses_the_code_up(
        string name,
        string value,
        string error,
        string description
    )
    {
        var code = (await _site.LogInAsync(_userId))["code"];

        await AssertRefusedAsync(error, description, _site.ExchangeAsync(code, (name, value)));

        await AssertRefusedAsync("invalid_grant", "invalid authorization code", _site.ExchangeAsync(code));
    }

    [Fact]
    public async Task Another_channel_gets_nothing_for_a_code_that_is_not_its_own()
    {
        var code = (await _site.LogInAsync(_userId))["code"];

        var stolen = _site.ExchangeAsync(
            code,
            ("client_id", "2000000000"),
            ("client_secret", "another-login-channel-secret-0032")
        );

        await AssertRefusedAsync("invalid_grant", "invalid authorization code", stolen);
    }

    [Fact]
    public async Task With_PKCE_the_verifier_opens_the_code()
    {
        var tokens = await _site.ExchangeAsync(await PkceCodeAsync(), ("code_verifier", LoginDriver.Verifier));

        Assert.Equal(HttpStatusCode.OK, tokens.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(LoginDriver.Challenge)]
    [InlineData(LoginDriver.Verifier + "x")]
    public async Task With_PKCE_no_other_verifier_will_do(string? verifier)
    {
        var refused = _site.ExchangeAsync(await PkceCodeAsync(), ("code_verifier", verifier));

        await AssertRefusedAsync("invalid_grant", "code_verifier does not match", refused);
    }

    [Theory]
    [InlineData("implicit")]
    [InlineData("password")]
    public async Task Other_grant_types_are_not_supported(string grantType)
    {
        var refused = _site.PostAsync("/oauth2/v2.1/token", ("grant_type", grantType));

        await AssertRefusedAsync("unsupported_grant_type", "grant_type is not supported", refused);
    }

    [Fact]
    public async Task A_refresh_brings_another_access_token_and_makes_nothing_last_longer()
    {
        var refreshToken = (await _site.TokensAsync(_userId)).Text("refresh_token");

        _line.Clock.Advance(TimeSpan.FromDays(89));
        var refreshed = await RefreshAsync(refreshToken);
        Assert.Equal((HttpStatusCode.OK, refreshToken), (refreshed.Status, refreshed.Text("refresh_token")));
        Assert.Null(refreshed.Text("id_token"));
        _line.Clock.Advance(TimeSpan.FromDays(1));

        await AssertRefusedAsync("invalid_grant", "invalid refresh token", RefreshAsync(refreshToken));
    }

    private async Task<string> PkceCodeAsync() =>
        (await _site.LogInAsync(_userId, ("code_challenge", LoginDriver.Challenge), ("code_challenge_method", "S256")))[
            "code"
        ];

    private Task<Answer> RefreshAsync(string? refreshToken) =>
        _site.PostAsync(
            "/oauth2/v2.1/token",
            ("grant_type", "refresh_token"),
            ("refresh_token", refreshToken),
            ("client_id", LoginDriver.ChannelId),
            ("client_secret", LoginDriver.ChannelSecret)
        );

    private static async Task AssertRefusedAsync(string error, string description, Task<Answer> call)
    {
        var answer = await call;
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal((error, description), (answer.Text("error"), answer.Text("error_description")));
    }
}
