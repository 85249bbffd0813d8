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

    /// <returns>The claims, unread as to what they claim; null when it is no such token or another secret signed it.</returns>
    public static JsonElement? Verify(string token, Func<JsonElement, string?> secretFor)
    {
        var parts = token.Split('.');
        return
            parts.Length == 3
            && Decode(parts[0]) is { } header
            && Text(header, "alg") == Algorithm
            && Decode(parts[1]) is { } claims
            && secretFor(claims) is { } secret
            && IsSame(parts[2], Signature($"{parts[0]}.{parts[1]}", secret))
            ? claims
            : null;
    }

    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Signature(string content, string secret) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(content)));

    private static bool IsSame(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

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
