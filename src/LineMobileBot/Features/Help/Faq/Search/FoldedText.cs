using System.Globalization;
using System.Text;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>
/// Text in which width, case, katakana or hiragana, long vowel marks and punctuation make no difference: people type the same
/// word in all of these ways.
/// </summary>
internal static class FoldedText
{
    private const char FirstKatakana = '\u30A1';
    private const char LastKatakana = '\u30F6';
    private const int KatakanaToHiragana = 0x60;

    // Long vowel mark, wave dash, tilde, hyphens and dashes that are typed in place of one another.
    private const string Strokes = "\u30FC\u301C~\u2010\u2015-";

    /// <summary>The folded words: what stands between spaces and punctuation.</summary>
    public static string[] Words(string text) =>
        Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One word of a list, whatever stands in it.</summary>
    public static string Word(string text) => Fold(text).Replace(" ", "", StringComparison.Ordinal);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Whole(text).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            if (!Strokes.Contains(letter, StringComparison.Ordinal))
            {
                folded.Append(Fold(letter));
            }
        }

        return folded.ToString();
    }

    private static char Fold(char letter) =>
        letter is >= FirstKatakana and <= LastKatakana ? (char)(letter - KatakanaToHiragana)
        : CharUnicodeInfo.GetUnicodeCategory(letter)
            is UnicodeCategory.OtherLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.DecimalDigitNumber
            ? letter
        : ' ';

    /// <summary>Half a surrogate pair cannot be normalised.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
