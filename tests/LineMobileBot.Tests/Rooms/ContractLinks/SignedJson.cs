using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LineMobileBot.Tests.Rooms.ContractLinks;

/// <summary>JSON web tokens as LINE makes them, or as somebody else would.</summary>
internal static class SignedJson
{
    /// <param name="claims">What the token says.</param>
    /// <param name="secret">Signs it with HMAC-SHA256.</param>
    /// <param name="algorithm">What its header claims to be signed with.</param>
    public static string Of(Dictionary<string, object?> claims, string secret, string algorithm = "HS256")
    {
        var head = Encode(new { typ = "JWT", alg = algorithm }) + "." + Encode(claims);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(head));
        return head + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>What a token says, whoever signed it.</summary>
    public static Dictionary<string, object?> ClaimsOf(string token)
    {
        var payload = Base64Url.DecodeFromChars(token.Split('.')[1]);
        return JsonSerializer
            .Deserialize<Dictionary<string, JsonElement>>(payload)!
            .ToDictionary(claim => claim.Key, claim => (object?)claim.Value, StringComparer.Ordinal);
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
