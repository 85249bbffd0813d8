using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What an id token says, and how LINE checks one.</summary>
public sealed class IdTokenTests : IAsyncLifetime
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
    public async Task The_id_token_says_who_where_when_and_how()
    {
        var tokens = await _site.TokensAsync(_userId, ("nonce", "n-0S6_WzA2Mj"), ("max_age", "300"));

        var claims = LoginDriver.ClaimsOf(tokens.Text("id_token"));

        var now = _line.Clock.GetUtcNow().ToUnixTimeSeconds();
        Assert.Equal("https://access.line.me", claims.GetProperty("iss").GetString());
        Assert.Equal((_userId, "Aoi"), (claims.GetProperty("sub").GetString(), claims.GetProperty("name").GetString()));
        Assert.Equal(LoginDriver.ChannelId, claims.GetProperty("aud").GetString());
        Assert.Equal((now, now + 3600), (claims.GetProperty("iat").GetInt64(), claims.GetProperty("exp").GetInt64()));
        Assert.Equal(now, claims.GetProperty("auth_time").GetInt64());
        Assert.Equal("n-0S6_WzA2Mj", claims.GetProperty("nonce").GetString());
        Assert.Equal("lineautologin", Assert.Single(claims.GetProperty("amr").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_id_token_says_no_more_than_was_asked()
    {
        var tokens = await _site.TokensAsync(_userId, ("scope", "openid"));

        var claims = LoginDriver.ClaimsOf(tokens.Text("id_token"));

        Assert.Equal(
            ["amr", "aud", "exp", "iat", "iss", "sub"],
            claims.EnumerateObject().Select(claim => claim.Name).Order()
        );
    }

    [Fact]
    public async Task The_id_token_is_signed_with_the_channels_secret()
    {
        var token = (await _site.TokensAsync(_userId)).Text("id_token")!;

        var dot = token.LastIndexOf('.');
        var expected = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(LoginDriver.ChannelSecret),
            Encoding.ASCII.GetBytes(token[..dot])
        );

        Assert.Equal(WebEncoders.Base64UrlEncode(expected), token[(dot + 1)..]);
        Assert.Contains("HS256", Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.Split('.')[0])));
    }

    [Fact]
    public async Task Without_openid_there_is_no_id_token()
    {
        var tokens = await _site.TokensAsync(_userId, ("scope", "profile"));

        Assert.Null(tokens.Text("id_token"));
        Assert.Equal("profile", tokens.Text("scope"));
    }

    [Fact]
    public async Task An_id_token_is_verified_with_all_it_says()
    {
        var idToken = (await _site.TokensAsync(_userId, ("nonce", "n-1"))).Text("id_token");

        var verified = await _site.PostAsync(
            "/oauth2/v2.1/verify",
            ("id_token", idToken),
            ("client_id", LoginDriver.ChannelId),
            ("nonce", "n-1"),
            ("user_id", _userId)
        );

        Assert.Equal(HttpStatusCode.OK, verified.Status);
        Assert.Equal((_userId, "n-1"), (verified.Text("sub"), verified.Text("nonce")));
    }

    [Theory]
    [InlineData("id_token", "a.b.c", "Invalid IdToken.")]
    [InlineData("client_id", "999", "Invalid IdToken Audience.")]
    [InlineData("nonce", "n-2", "Invalid IdToken Nonce.")]
    [InlineData("user_id", "U00000000000000000000000000000000", "Invalid IdToken Subject Identifier.")]
    public async Task What_is_not_as_expected_is_refused_with_LINEs_words(string name, string value, string words)
    {
        var idToken = (await _site.TokensAsync(_userId, ("nonce", "n-1"))).Text("id_token");
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["id_token"] = idToken,
            ["client_id"] = LoginDriver.ChannelId,
        };
        fields[name] = value;

        var refused = await _site.PostAsync(
            "/oauth2/v2.1/verify",
            [.. fields.Select(field => (field.Key, field.Value))]
        );

        Assert.Equal((HttpStatusCode.BadRequest, words), (refused.Status, refused.Text("error_description")));
    }

    [Fact]
    public async Task A_forged_or_old_id_token_is_refused()
    {
        var idToken = (await _site.TokensAsync(_userId)).Text("id_token")!;
        var other = (await _site.TokensAsync(await _line.AddFriendAsync("Ren"))).Text("id_token")!;
        var forged = $"{idToken[..idToken.LastIndexOf('.')]}{other[other.LastIndexOf('.')..]}";

        Assert.Equal("Invalid IdToken.", await WrongWithAsync(forged));
        _line.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("IdToken expired.", await WrongWithAsync(idToken));
    }

    private async Task<string?> WrongWithAsync(string idToken) =>
        (
            await _site.PostAsync("/oauth2/v2.1/verify", ("id_token", idToken), ("client_id", LoginDriver.ChannelId))
        ).Text("error_description");
}
