using System.Security.Cryptography;
using System.Text;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The codes of this room: short ones for people who read them out, long ones that a link carries.</summary>
internal static class GiftCode
{
    public const int ReceiveCodeLength = 8;

    /// <summary>Long enough that nobody finds another's gift by trying.</summary>
    public const int LinkCodeLength = 16;

    /// <summary>No 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V; without vowels it spells no words.</summary>
    public const string Alphabet = "34679CDFGHJKMNPQRTWXY";

    /// <summary>The code as it is stored, however it was spaced; null when the words are something else than a code.</summary>
    public static string? Read(string? typed)
    {
        var code = new StringBuilder(LinkCodeLength);
        foreach (var letter in typed ?? "")
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                code.Append(char.ToUpperInvariant(letter));
            }
            else if (!char.IsWhiteSpace(letter) && !char.IsPunctuation(letter))
            {
                return null;
            }
        }

        return code.Length is > 0 and <= 2 * LinkCodeLength ? code.ToString() : null;
    }
}

/// <summary>Where new codes come from; a seam for tests.</summary>
internal interface IGiftCodes
{
    string Next(int length);
}

/// <summary>Codes that cannot be foretold.</summary>
internal sealed class RandomGiftCodes : IGiftCodes
{
    public string Next(int length) => RandomNumberGenerator.GetString(GiftCode.Alphabet, length);
}
