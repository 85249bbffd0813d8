using System.Security.Cryptography;
using System.Text;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Site.Safety;

/// <summary>
/// Hashes of what must be found again but not read: addresses, devices, tokens, login ids that were tried. Keyed by the
/// environment's secret, so that who reads the database cannot try out candidates.
/// </summary>
internal sealed class KeyedHashes(BotSettings settings)
{
    private readonly byte[] key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        settings.Pepper,
        SHA256.HashSizeInBytes,
        info: "site-hashes"u8.ToArray()
    );

    /// <summary>The purpose keeps hashes of one kind from matching those of another.</summary>
    public byte[] Of(string purpose, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\0{text}"));
}
