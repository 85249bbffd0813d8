using System.Security.Cryptography;
using System.Text;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>
/// How codes are kept: a keyed hash to find them by, and a ciphertext to show them again. Both keys come from the
/// pepper, so that a copy of the database alone gives no code away.
/// </summary>
public sealed class UsageCodeCipher
{
    /// <summary>The shortest pepper, in bytes.</summary>
    public const int MinPepperLength = 32;
    private const int KeyLength = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly byte[] _lookUpKey;
    private readonly byte[] _showingKey;

    /// <summary>Derives the keys from <paramref name="pepper"/> (HKDF with SHA-256).</summary>
    /// <exception cref="ArgumentException">The pepper is shorter than <see cref="MinPepperLength"/>.</exception>
    public UsageCodeCipher(byte[] pepper)
    {
        if (pepper.Length < MinPepperLength)
        {
            throw new ArgumentException($"The pepper needs at least {MinPepperLength} bytes.", nameof(pepper));
        }

        _lookUpKey = DeriveKey(pepper, "usage-code/look-up/1");
        _showingKey = DeriveKey(pepper, "usage-code/showing/1");
    }

    internal byte[] LookUpOf(UsageCodeDigits code) =>
        HMACSHA256.HashData(_lookUpKey, Encoding.ASCII.GetBytes(code.Digits));

    /// <summary>Nonce, tag and ciphertext in one; bound to the line, so that it cannot be moved to another.</summary>
    internal byte[] Encrypt(UsageCodeDigits code, Guid lineId, RandomNumberGenerator random)
    {
        var plain = Encoding.ASCII.GetBytes(code.Digits);
        var box = new byte[NonceLength + TagLength + plain.Length];
        var nonce = box.AsSpan(0, NonceLength);
        random.GetBytes(nonce);
        using var aes = new AesGcm(_showingKey, TagLength);
        aes.Encrypt(
            nonce,
            plain,
            box.AsSpan(NonceLength + TagLength),
            box.AsSpan(NonceLength, TagLength),
            lineId.ToByteArray(bigEndian: true)
        );
        return box;
    }

    internal UsageCodeDigits Decrypt(byte[] box, Guid lineId)
    {
        var plain = new byte[box.Length - NonceLength - TagLength];
        using var aes = new AesGcm(_showingKey, TagLength);
        aes.Decrypt(
            box.AsSpan(0, NonceLength),
            box.AsSpan(NonceLength + TagLength),
            box.AsSpan(NonceLength, TagLength),
            plain,
            lineId.ToByteArray(bigEndian: true)
        );
        return new UsageCodeDigits(Encoding.ASCII.GetString(plain));
    }

    private static byte[] DeriveKey(byte[] pepper, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, pepper, KeyLength, salt: null, Encoding.ASCII.GetBytes(purpose));
}
