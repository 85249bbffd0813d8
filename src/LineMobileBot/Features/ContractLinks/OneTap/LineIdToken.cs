using System.Text;
using Line.Messaging.Accounts;
using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LineMobileBot.Features.ContractLinks.OneTap;

/// <summary>
/// Reads whose id token it is, and only if LINE made it for our channel, for this very sign-in and not long ago. A web sign-in's
/// token is signed with the channel's secret. Source: https://developers.line.biz/en/docs/line-login/verify-id-token/
/// </summary>
internal sealed class LineIdToken(LineLoginChannel channel, TimeProvider clock)
{
    /// <summary>How far LINE's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    private readonly SymmetricSecurityKey key = new(KeyOf(channel.Secret));

    /// <summary>The person; null when anything about the token is not as it must be.</summary>
    public async Task<LineUserId?> ReadAsync(string idToken, string nonce)
    {
        var checks = new TokenValidationParameters
        {
            ValidIssuer = LineLogin.Issuer,
            ValidAudience = channel.Id,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKey = key,
            LifetimeValidator = IsAlive,
        };
        var result = await handler.ValidateTokenAsync(idToken, checks);
        return
            result.IsValid
            && result.SecurityToken is JsonWebToken { Subject: { Length: > 0 } user } token
            && token.TryGetValue<string>(JwtRegisteredClaimNames.Nonce, out var answered)
            && string.Equals(answered, nonce, StringComparison.Ordinal)
            ? new LineUserId(user)
            : null;
    }

    private bool IsAlive(
        DateTime? notBefore,
        DateTime? expires,
        SecurityToken token,
        TokenValidationParameters parameters
    )
    {
        var now = clock.GetUtcNow();
        return expires is { } end
            && now - Skew < new DateTimeOffset(end, TimeSpan.Zero)
            && token is JsonWebToken { IssuedAt: var issued }
            && new DateTimeOffset(issued, TimeSpan.Zero) < now + Skew;
    }

    // HMAC fills up a short key with zeros by itself; the library insists on a long one.
    private static byte[] KeyOf(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        Array.Resize(ref bytes, Math.Max(bytes.Length, 32));
        return bytes;
    }
}
