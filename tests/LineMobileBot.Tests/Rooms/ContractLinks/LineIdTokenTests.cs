using System.Text.Json;
using LineMobileBot.Conversations;
using LineMobileBot.Features.ContractLinks.OneTap;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Tests.Rooms.ContractLinks;

public sealed class LineIdTokenTests
{
    private const string Secret = "8c570fa6dd201bb328f1c1eac23a96d8";
    private const string Nonce = "nonce-of-this-sign-in";
    private const string User = "U4af4980629a46ab3a2a64cb9b8a5ea04";

    private static readonly FixedClock Clock = new();

    private readonly LineIdToken _tokens = new(new LineLoginChannel("1234567890", Secret), Clock);

    [Fact]
    public async Task A_token_of_LINE_for_us_and_for_this_sign_in_says_who_it_is() =>
        Assert.Equal(new LineUserId(User), await _tokens.ReadAsync(Sign(Claims()), Nonce));

    [Theory]
    [InlineData("iss", "\"https://access.line.example\"")]
    [InlineData("iss", "null")]
    [InlineData("aud", "\"9999999999\"")]
    [InlineData("aud", "null")]
    [InlineData("nonce", "\"nonce-of-another-sign-in\"")]
    [InlineData("nonce", "null")]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "null")]
    [InlineData("exp", "null")]
    public async Task A_token_with_another_claim_says_nothing(string claim, string json)
    {
        var claims = Claims();
        claims[claim] = JsonSerializer.Deserialize<JsonElement>(json);

        Assert.Null(await _tokens.ReadAsync(Sign(claims), Nonce));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public async Task A_token_is_good_until_it_expires_and_a_minute_for_the_clocks(int secondsAfter, bool isGood)
    {
        var claims = Claims();
        claims["exp"] = Clock.GetUtcNow().ToUnixTimeSeconds() - secondsAfter;

        Assert.Equal(isGood, await _tokens.ReadAsync(Sign(claims), Nonce) is not null);
    }

    [Fact]
    public async Task A_token_of_tomorrow_says_nothing()
    {
        var claims = Claims();
        claims["iat"] = Clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds();
        claims["exp"] = Clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds();

        Assert.Null(await _tokens.ReadAsync(Sign(claims), Nonce));
    }

    [Fact]
    public async Task A_token_signed_with_another_secret_says_nothing() =>
        Assert.Null(await _tokens.ReadAsync(Sign(Claims(), secret: "another-channels-secret-of-32-bytes"), Nonce));

    [Theory]
    [InlineData("none")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task A_token_that_claims_another_algorithm_says_nothing(string algorithm) =>
        Assert.Null(await _tokens.ReadAsync(Sign(Claims(), algorithm), Nonce));

    [Fact]
    public async Task A_token_without_its_signature_says_nothing()
    {
        var token = Sign(Claims());

        Assert.Null(await _tokens.ReadAsync(token[..(token.LastIndexOf('.') + 1)], Nonce));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("no token at all")]
    public async Task What_is_no_token_says_nothing(string text) => Assert.Null(await _tokens.ReadAsync(text, Nonce));

    [Fact]
    public async Task A_short_secret_is_a_secret_all_the_same()
    {
        var tokens = new LineIdToken(new LineLoginChannel("1234567890", "short"), Clock);

        Assert.Equal(new LineUserId(User), await tokens.ReadAsync(Sign(Claims(), secret: "short"), Nonce));
    }

    private static Dictionary<string, object?> Claims() =>
        new(StringComparer.Ordinal)
        {
            ["iss"] = "https://access.line.me",
            ["sub"] = User,
            ["aud"] = "1234567890",
            ["exp"] = Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
            ["iat"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["nonce"] = Nonce,
            ["amr"] = new[] { "lineautologin" },
            ["name"] = "健一",
        };

    private static string Sign(
        Dictionary<string, object?> claims,
        string algorithm = "HS256",
        string secret = Secret
    ) => SignedJson.Of(claims, secret, algorithm);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 15, 3, 0, 0, TimeSpan.Zero);
    }
}
