using System.Globalization;
using System.Text;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>Reads usage codes as people type them: any width, with spaces and hyphens of all sorts.</summary>
public static class UsageCodeText
{
    // Typed in place of a hyphen, but no dash punctuation: minus, long-vowel mark, box-drawing line.
    private const string HyphenLookAlikes = "\u2212\u30FC\u2500\u2501";

    /// <summary>Longer input is not looked at; 16 digits, each with a separator, are far shorter.</summary>
    private const int MaxTypedLength = 200;

    /// <summary>Whether someone seems to have meant a code: 16 digits and separators, whatever the check digit.</summary>
    public static bool LooksLikeCode(string typed) => Normalise(typed)?.Length == UsageCodeDigits.Length;

    /// <summary>The code, or null when it has not 16 digits or the check digit does not fit: a slip.</summary>
    public static UsageCodeDigits? Parse(string typed) =>
        Normalise(typed) is { Length: UsageCodeDigits.Length } digits && CheckDigit.Fits(digits)
            ? new UsageCodeDigits(digits)
            : null;

    /// <summary>The bare ASCII digits, or null when there is anything but digits and separators.</summary>
    public static string? Normalise(string typed)
    {
        // No separator lies beyond the first plane, and half a pair cannot be normalised.
        if (typed.Length > MaxTypedLength || typed.Any(char.IsSurrogate))
        {
            return null;
        }

        var digits = new StringBuilder(UsageCodeDigits.Length);
        foreach (var character in typed.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiDigit(character))
            {
                digits.Append(character);
            }
            else if (!IsSeparator(character))
            {
                return null;
            }
        }

        return digits.ToString();
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character)
        || HyphenLookAlikes.Contains(character, StringComparison.Ordinal)
        || char.GetUnicodeCategory(character) is UnicodeCategory.DashPunctuation or UnicodeCategory.Format;
}
