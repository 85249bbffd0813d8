using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Line.Simulator.Login;

/// <summary>JSON Web Tokens signed with a channel's secret, as LINE signs what goes to web sites.</summary>
internal static class Jwt
{
    private const string Algorithm = "HS256";

    private static readonly string Header = Encode($$"""{"typ":"JWT","alg":"{{Algorithm}}"}""");

    public static string Sign(JsonObject claims, string secret)
    {
        var content = $"{Header}.{Encode(claims.ToJsonString())}";
        return $"{content}.{Signature(content, secret)}";
    }

    /// <param name="algorithm">What <paramref name="sign"/> does, in the header's words.</param>
    public static string Sign(JsonObject claims, string algorithm, string keyId, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject
        {
            ["kid"] = keyId,
            ["typ"] = "JWT",
            ["alg"] = algorithm,
        };
        var content = $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}";
        return $"{content}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    /// <returns>The parts, believed in nothing yet; null when it is no such token.</returns>
    public static JwtParts? Read(string token)
    {
        var parts = token.Split('.');
        return
            parts.Length == 3
            && Decode(parts[0]) is { } header
            && Decode(parts[1]) is { } claims
            && Base64Url.IsValid(parts[2])
            ? new JwtParts(
                header,
                claims,
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
                Base64Url.DecodeFromChars(parts[2])
            )
            : null;
    }

    /// <summary>Whether this secret signed it.</summary>
    public static bool IsSignedWith(JwtParts token, string secret) =>
        Text(token.Header, "alg") == Algorithm
        && CryptographicOperations.FixedTimeEquals(
            token.Signature,
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), token.Signed)
        );

    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Signature(string content, string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(content)));

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static JsonElement? Decode(string part)
    {
        if (!Base64Url.IsValid(part))
        {
            return null;
        }

        try
        {
            var json = JsonElement.Parse(Base64Url.DecodeFromChars(part));
            return json.ValueKind == JsonValueKind.Object ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Signed">The bytes that the signature is over.</param>
internal sealed record JwtParts(JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature);
