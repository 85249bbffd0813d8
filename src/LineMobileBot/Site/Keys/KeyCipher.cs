using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using LineMobileBot.Infrastructure;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace LineMobileBot.Site.Keys;

/// <summary>
/// Encrypts the keys by one that only the environment knows (derived from <c>Codes:Pepper</c>): whoever reads the database, or
/// a backup of it, cannot make a cookie.
/// </summary>
internal sealed class KeyCipher(BotSettings settings) : IXmlEncryptor
{
    private const string Element = "encryptedKey";

    private readonly byte[] key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        settings.Pepper,
        SHA256.HashSizeInBytes,
        info: "data-protection-keys"u8.ToArray()
    );

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonceAndTag = AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize;
        var sealedKey = new byte[nonceAndTag + plain.Length];
        var nonce = sealedKey.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(
            nonce,
            plain,
            sealedKey.AsSpan(nonceAndTag),
            sealedKey.AsSpan(AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize)
        );
        return new EncryptedXmlInfo(new XElement(Element, Convert.ToBase64String(sealedKey)), typeof(KeyDecipher));
    }

    public XElement Decrypt(XElement encryptedElement)
    {
        var sealedKey = Convert.FromBase64String(encryptedElement.Value).AsSpan();
        var (nonceLength, tagLength) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[sealedKey.Length - nonceLength - tagLength];
        using var aes = new AesGcm(key, tagLength);
        aes.Decrypt(
            sealedKey[..nonceLength],
            sealedKey[(nonceLength + tagLength)..],
            sealedKey.Slice(nonceLength, tagLength),
            plain
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Made by the framework from its name in the stored key.</summary>
internal sealed class KeyDecipher(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        services.GetRequiredService<KeyCipher>().Decrypt(encryptedElement);
}
