using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Line.Simulator.Login;
using Line.Simulator.Platform;

namespace Line.Simulator.ChannelTokens;

/// <summary>Public keys that a bot registered in LINE's console, to sign its assertions with the private half.</summary>
internal sealed class AssertionKeys(Identifiers identifiers, ChangeFeed feed)
{
    private readonly ConcurrentDictionary<string, AssertionKey> _byId = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, AssertionKey> All =>
        new Dictionary<string, AssertionKey>(_byId, StringComparer.Ordinal);

    /// <returns>The key's id, or null when it is no RSA key as LINE wants it.</returns>
    public string? Register(string channelId, JsonElement jwk)
    {
        if (
            jwk.ValueKind != JsonValueKind.Object
            || Jwt.Text(jwk, "kty") != "RSA"
            || Jwt.Text(jwk, "n") is not { } modulus
            || Jwt.Text(jwk, "e") is not { } exponent
            || !Base64Url.IsValid(modulus)
            || !Base64Url.IsValid(exponent)
        )
        {
            return null;
        }

        var id = Jwt.Text(jwk, "kid") ?? identifiers.NewTokenKeyId();
        _byId[id] = new AssertionKey(channelId, modulus, exponent);
        feed.Touch();
        return id;
    }

    public AssertionKey? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public void Restore(IReadOnlyDictionary<string, AssertionKey> saved)
    {
        foreach (var (id, key) in saved)
        {
            _byId[id] = key;
        }
    }
}

internal sealed record AssertionKey(string ChannelId, string Modulus, string Exponent)
{
    public bool Signed(JwtParts token)
    {
        using var key = RSA.Create(
            new RSAParameters
            {
                Modulus = Base64Url.DecodeFromChars(Modulus),
                Exponent = Base64Url.DecodeFromChars(Exponent),
            }
        );
        return key.VerifyData(token.Signed, token.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
