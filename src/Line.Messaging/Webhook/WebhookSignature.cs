using System.Security.Cryptography;

namespace Line.Messaging.Webhook;

/// <summary>
/// The signature of a webhook: base64 of the HMAC-SHA256 over the body's raw bytes. Check it before parsing, and never over
/// text that was decoded and encoded again: LINE may escape characters in its own way.
/// Source: https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header's name. LINE may change its case, so look it up without regard to case.</summary>
    public const string HeaderName = "x-line-signature";

    private const int Base64Length = (HMACSHA256.HashSizeInBytes + 2) / 3 * 4;

    /// <summary>
    /// Checks in constant time whether any of the secrets signed the body. There may be several because reissuing a secret
    /// kills the old one at once while webhooks signed with it are still on their way.
    /// </summary>
    public static WebhookSignatureOutcome Verify(
        ReadOnlySpan<byte> body,
        string? signatureHeader,
        IReadOnlyList<ChannelSecret> secrets
    )
    {
        if (string.IsNullOrEmpty(signatureHeader))
        {
            return WebhookSignatureOutcome.Missing;
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryDecode(signatureHeader, given))
        {
            return WebhookSignatureOutcome.Malformed;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var signed = false;
        for (var index = 0; index < secrets.Count; index++)
        {
            HMACSHA256.HashData(secrets[index].Key, body, expected);
            signed |= CryptographicOperations.FixedTimeEquals(given, expected);
        }

        return signed ? WebhookSignatureOutcome.Valid : WebhookSignatureOutcome.Wrong;
    }

    /// <summary>Signs a body as LINE does; for a platform of one's own and for tests.</summary>
    public static string Sign(ReadOnlySpan<byte> body, ChannelSecret secret)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret.Key, body, hash);
        return Convert.ToBase64String(hash);
    }

    private static bool TryDecode(string header, Span<byte> hash) =>
        header.Length == Base64Length
        && Convert.TryFromBase64String(header, hash, out var written)
        && written == hash.Length;
}
