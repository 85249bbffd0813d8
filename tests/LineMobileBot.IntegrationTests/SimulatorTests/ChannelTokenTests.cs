using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>Channel access tokens: how many, how long, and who gets one.</summary>
public sealed class ChannelTokenTests : IAsyncLifetime
{
    private const string ChannelId = "1600000000";
    private const string Secret = "simulator-channel-secret";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly RSA _key = RSA.Create(2048);
    private SimulatorHost _line = null!;
    private string _kid = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        var publicKey = _key.ExportParameters(includePrivateParameters: false);
        var registered = await _line.ControlAsync(
            "assertion-keys",
            new
            {
                jwk = new
                {
                    kty = "RSA",
                    n = Base64Url.EncodeToString(publicKey.Modulus),
                    e = Base64Url.EncodeToString(publicKey.Exponent),
                },
            }
        );
        _kid = registered.Text("kid")!;
    }

    public async Task DisposeAsync()
    {
        await _line.DisposeAsync();
        _key.Dispose();
    }

    [Fact]
    public async Task The_31st_short_lived_token_ends_the_first()
    {
        var tokens = new List<string>();
        for (var i = 0; i < 31; i++)
        {
            _line.Clock.Advance(TimeSpan.FromSeconds(1));
            tokens.Add(await ShortLivedAsync());
            Assert.Equal(i < 30, await OpensAsync(tokens[0]));
        }

        Assert.True(await OpensAsync(tokens[1]));
    }

    [Fact]
    public async Task The_31st_token_of_version_2_1_is_refused_until_another_has_ended()
    {
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await ChosenAsync(Assertion(tokenLife: 60))).Status);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await ChosenAsync(Assertion(tokenLife: 60))).Status);
        _line.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await ChosenAsync(Assertion(tokenLife: 60))).Status);
    }

    [Fact]
    public async Task Each_kind_lives_as_long_as_LINE_lets_it()
    {
        var shortLived = await ShortLivedAsync();
        var stateless = (await StatelessAsync()).Text("access_token")!;
        var chosen = (await ChosenAsync(Assertion(tokenLife: 3600))).Text("access_token")!;

        await LivesUntilAsync(stateless, TimeSpan.FromMinutes(15));
        await LivesUntilAsync(chosen, TimeSpan.FromMinutes(45));
        await LivesUntilAsync(shortLived, TimeSpan.FromDays(30) - TimeSpan.FromHours(1));
        Assert.True(await OpensAsync("simulator-channel-token"));
    }

    [Theory]
    [InlineData(2_592_000, 1800, HttpStatusCode.OK)]
    [InlineData(2_592_001, 1800, HttpStatusCode.BadRequest)]
    [InlineData(0, 1800, HttpStatusCode.BadRequest)]
    [InlineData(60, 1801, HttpStatusCode.BadRequest)]
    [InlineData(60, 0, HttpStatusCode.BadRequest)]
    public async Task An_assertion_is_good_for_30_minutes_and_its_token_for_30_days(
        int tokenLife,
        int life,
        HttpStatusCode status
    )
    {
        var answer = await ChosenAsync(Assertion(tokenLife, life));

        Assert.Equal(status, answer.Status);
        Assert.Equal(status != HttpStatusCode.OK, answer.Text("error_description") is not null);
    }

    [Theory]
    [InlineData("https://api.line.me/", ChannelId, HttpStatusCode.OK)]
    [InlineData("https://example.com/", ChannelId, HttpStatusCode.BadRequest)]
    [InlineData("https://api.line.me/", "1234567890", HttpStatusCode.BadRequest)]
    public async Task An_assertion_says_who_asks_whom(string audience, string issuer, HttpStatusCode status)
    {
        var answer = await ChosenAsync(Assertion(60, audience: audience, issuer: issuer));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task An_assertion_that_another_key_signed_is_refused()
    {
        using var other = RSA.Create(2048);

        var answer = await ChosenAsync(Assertion(60, key: other));

        Assert.Equal(("invalid_client", HttpStatusCode.BadRequest), (answer.Text("error"), answer.Status));
    }

    [Fact]
    public async Task A_reissued_long_lived_token_may_keep_the_old_one_for_a_while()
    {
        var reissued = await _line.ControlAsync("channel-access-token", new { keepOldHours = 24 });

        Assert.True(await OpensAsync(reissued.Text("channelAccessToken")!));
        await LivesUntilAsync("simulator-channel-token", TimeSpan.FromHours(24));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await _line.ControlAsync("channel-access-token", new { keepOldHours = 25 })).Status
        );
    }

    [Fact]
    public async Task A_revoked_token_is_refused_and_a_stateless_one_cannot_be_revoked()
    {
        var shortLived = await ShortLivedAsync();
        var stateless = (await StatelessAsync()).Text("access_token")!;

        foreach (var token in (string[])[shortLived, stateless])
        {
            var answer = await FormAsync("/v2/oauth/revoke", ("access_token", token));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        Assert.False(await OpensAsync(shortLived));
        Assert.True(await OpensAsync(stateless));
    }

    [Fact]
    public async Task A_token_of_a_Login_channel_opens_no_door_of_the_account()
    {
        var answer = await StatelessAsync("1234567890", "simulator-login-secret-demo-only");

        Assert.False(await OpensAsync(answer.Text("access_token")!));
    }

    private async Task LivesUntilAsync(string token, TimeSpan from)
    {
        _line.Clock.Advance(from - TimeSpan.FromSeconds(1));
        Assert.True(await OpensAsync(token));
        _line.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await OpensAsync(token));
    }

    private async Task<bool> OpensAsync(string token) =>
        (await _line.ApiAsync(HttpMethod.Get, "/v2/bot/info", token: token)).Status == HttpStatusCode.OK;

    private async Task<string> ShortLivedAsync()
    {
        var answer = await FormAsync(
            "/v2/oauth/accessToken",
            ("grant_type", "client_credentials"),
            ("client_id", ChannelId),
            ("client_secret", Secret)
        );
        return answer.Text("access_token")!;
    }

    private Task<Answer> StatelessAsync(string channelId = ChannelId, string secret = Secret) =>
        FormAsync(
            "/oauth2/v3/token",
            ("grant_type", "client_credentials"),
            ("client_id", channelId),
            ("client_secret", secret)
        );

    private Task<Answer> ChosenAsync(string assertion) =>
        FormAsync(
            "/oauth2/v2.1/token",
            ("grant_type", "client_credentials"),
            ("client_assertion_type", AssertionType),
            ("client_assertion", assertion)
        );

    private string Assertion(
        int tokenLife,
        int life = 1800,
        string audience = "https://api.line.me/",
        string issuer = ChannelId,
        RSA? key = null
    )
    {
        var header = new JsonObject
        {
            ["alg"] = "RS256",
            ["typ"] = "JWT",
            ["kid"] = _kid,
        };
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["sub"] = issuer,
            ["aud"] = audience,
            ["exp"] = _line.Clock.GetUtcNow().ToUnixTimeSeconds() + life,
            ["token_exp"] = tokenLife,
        };
        var content = $"{Encode(header)}.{Encode(claims)}";
        var signature = (key ?? _key).SignData(
            Encoding.ASCII.GetBytes(content),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonNode json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private async Task<Answer> FormAsync(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
        );
        using var response = await _line.Http.PostAsync(new Uri("/api" + path, UriKind.Relative), content);
        return await Answer.OfAsync(response);
    }
}
