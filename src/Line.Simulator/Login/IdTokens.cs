using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>Says who somebody is, and checks what was said.</summary>
internal sealed class IdTokens(LoginChannels channels, SigningKey key)
{
    public const string Issuer = "https://access.line.me";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static string Issue(LoginChannel channel, LineUser user, GrantedCode code, DateTimeOffset now)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = user.UserId,
            ["aud"] = channel.Id,
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
        };
        if (code.Request.WantsSignInTime)
        {
            claims["auth_time"] = code.SignedInAt.ToUnixTimeSeconds();
        }

        if (code.Request.Nonce is { } nonce)
        {
            claims["nonce"] = nonce;
        }

        claims["amr"] = new JsonArray(code.Method);
        if (code.Request.Scopes.Contains("profile"))
        {
            claims["name"] = user.DisplayName;
        }

        return Jwt.Sign(claims, channel.Secret);
    }

    /// <returns>Null and the claims, or what is wrong in LINE's words.</returns>
    public string? Check(ExpectedIdToken expected, DateTimeOffset now, out JsonElement claims)
    {
        claims = default;
        if (Jwt.Read(expected.Token) is not { } token || !IsOurs(token))
        {
            return "Invalid IdToken.";
        }

        var signed = claims = token.Claims;
        return Jwt.Text(signed, "iss") != Issuer ? "Invalid IdToken Issuer."
            : now.ToUnixTimeSeconds() >= signed.GetProperty("exp").GetInt64() ? "IdToken expired."
            : Jwt.Text(signed, "aud") != expected.ClientId ? "Invalid IdToken Audience."
            : expected.Nonce is { } nonce && Jwt.Text(signed, "nonce") != nonce ? "Invalid IdToken Nonce."
            : expected.UserId is { } userId && Jwt.Text(signed, "sub") != userId ? "Invalid IdToken Subject Identifier."
            : null;
    }

    // A web site's is signed with its channel's secret, that of a page inside LINE with LINE's own key.
    private bool IsOurs(JwtParts token) =>
        channels.Find(Jwt.Text(token.Claims, "aud")) is { } channel
        && (Jwt.IsSignedWith(token, channel.Secret) || key.Signed(token));
}

/// <param name="Nonce">Null: not checked, as is the user.</param>
internal sealed record ExpectedIdToken(string Token, string ClientId, string? Nonce, string? UserId);
