using System.Text.Json;
using Line.Simulator.Login;

namespace Line.Simulator.ChannelTokens;

/// <param name="TokenLife">How long the token asked for is to live; null: not said.</param>
internal sealed record AssertedClient(string ChannelId, TimeSpan? TokenLife);

/// <summary>Checks the signed statement by which a channel says who it is.</summary>
internal sealed class ClientAssertions(AssertionKeys keys, TimeProvider time)
{
    private const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string Audience = "https://api.line.me/";
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(30);

    /// <returns>Null and what is wrong, or who it is.</returns>
    public AssertedClient? Check(string? type, string? assertion, out IResult refusal)
    {
        refusal = OAuthError.InvalidRequest("some parameters missed or invalid");
        if (type != Type || assertion is null)
        {
            return null;
        }

        if (WrongWith(Jwt.Read(assertion), out var client) is not { } wrong)
        {
            return client;
        }

        refusal = OAuthError.InvalidClient(wrong);
        return null;
    }

    private string? WrongWith(JwtParts? token, out AssertedClient? client)
    {
        client = null;
        if (
            token is null
            || Jwt.Text(token.Header, "alg") != "RS256"
            || keys.Find(Jwt.Text(token.Header, "kid")) is not { } key
            || !key.Signed(token)
        )
        {
            return "Invalid client_assertion signature";
        }

        var claims = token.Claims;
        if (Jwt.Text(claims, "iss") != key.ChannelId || Jwt.Text(claims, "sub") != key.ChannelId)
        {
            return "Invalid iss or sub of client_assertion";
        }

        if (Jwt.Text(claims, "aud") != Audience)
        {
            return "Invalid aud of client_assertion";
        }

        var life = Seconds(claims, "token_exp");
        client = new AssertedClient(key.ChannelId, life is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
        return WrongWithEnd(Seconds(claims, "exp"));
    }

    private string? WrongWithEnd(long? end)
    {
        var now = time.GetUtcNow();
        return end is not { } seconds || seconds <= now.ToUnixTimeSeconds() ? "client_assertion expired"
            : seconds > (now + LongestLife).ToUnixTimeSeconds()
                ? "exp of client_assertion is more than 30 minutes ahead"
            : null;
    }

    private static long? Seconds(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
            ? seconds
            : null;
}
