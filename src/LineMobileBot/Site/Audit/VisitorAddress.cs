using System.Net;
using System.Security.Cryptography;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Site.Audit;

/// <summary>Where the present request comes from, as far as it may be kept: a keyed hash.</summary>
internal sealed class VisitorAddress(IHttpContextAccessor requests, BotSettings settings)
{
    private const int KeptBytes = 16;

    private readonly byte[] key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        settings.Pepper,
        SHA256.HashSizeInBytes,
        info: "audit-address"u8.ToArray()
    );

    /// <summary>Null outside of a request.</summary>
    public byte[]? Hash() => requests.HttpContext?.Connection.RemoteIpAddress is { } address ? HashOf(address) : null;

    private byte[] HashOf(IPAddress address) => HMACSHA256.HashData(key, address.GetAddressBytes())[..KeptBytes];
}
