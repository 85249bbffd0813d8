using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LineMobileBot.Features.Help.Faq.Questions;

/// <summary>
/// What of a typed question may be kept: never a usage code, a number to call, a password or an address. Rather too much is left
/// out than too little: the words say what was asked. A pure rule.
/// </summary>
internal static partial class QuestionTextRule
{
    public const int Longest = 200;

    /// <summary>So many digits in one text may be a code in pieces, whatever stands between them.</summary>
    private const int FewestDigitsInPieces = 10;

    private const string LeftOut = "…";

    // 0 to 9, also as ideographs: a code is sometimes typed as it is read out.
    private const string Digit = @"[0-9\u3007\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D]";
    private const string Between = @"[\s().,/\u30FC\u2010-\u2015\u2212-]*";

    public static string Kept(string typed)
    {
        var text = Plain(typed);
        text = Addresses().Replace(text, LeftOut);
        text = MixedTokens().Replace(text, LeftOut);
        var digits = AnyDigits().Matches(text).Sum(run => run.Length);
        text = LongNumbers().Replace(text, LeftOut);
        if (digits >= FewestDigitsInPieces)
        {
            text = AnyDigits().Replace(text, LeftOut);
        }

        text = Spaces().Replace(text, " ").Trim();
        return Cut(text, Longest);
    }

    /// <summary>As much of the text as fits; never half a surrogate pair, which PostgreSQL's text cannot hold.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];

    /// <summary>Width folded, digits of every script as 0 to 9, nothing that PostgreSQL's text cannot hold.</summary>
    private static string Plain(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            text.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        var folded = text.ToString().Normalize(NormalizationForm.FormKC);
        text.Clear();
        foreach (var rune in folded.EnumerateRunes())
        {
            text.Append(DigitOf(rune)?.ToString(CultureInfo.InvariantCulture) ?? rune.ToString());
        }

        return text.ToString();
    }

    private static int? DigitOf(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : null;

    [GeneratedRegex(@"[^\s@]+@[^\s@]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    // Letters and digits in one token, as in passwords, receive codes and LINE's ids; amounts and speeds may stay.
    [GeneratedRegex(
        "(?<![a-z0-9])(?![0-9]{1,4}(?:[kmg]?b|[kmg]?bps)(?![a-z0-9]))"
            + "(?=[a-z_!#$%&*+.-]*[0-9])(?=[0-9_!#$%&*+.-]*[a-z])[a-z0-9_!#$%&*+.-]{6,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex MixedTokens();

    // A price or a year may stay; from five digits on it may be a part of a code or of a telephone number.
    [GeneratedRegex($"{Digit}(?:{Between}{Digit}){{4,}}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LongNumbers();

    [GeneratedRegex($"{Digit}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyDigits();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
