using System.Buffers.Text;
using System.Security.Cryptography;

namespace LineMobileBot.Site.Safety;

/// <summary>The one-time word by which a page's own style and script elements are told from smuggled ones.</summary>
internal static class CspNonce
{
    private const int Bytes = 16;
    private static readonly object Key = new();

    public static string Of(HttpContext context)
    {
        if (context.Items[Key] is not string nonce)
        {
            nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
            context.Items[Key] = nonce;
        }

        return nonce;
    }
}
