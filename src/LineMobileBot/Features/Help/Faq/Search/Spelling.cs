using System.Text;

namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>
/// Folded text in plain letters, for trigrams: pg_trgm sees no Japanese at all in a database of locale C, and so finds it in
/// every database. A wrong or missing kana then changes two letters and leaves the rest alike.
/// </summary>
internal static class Spelling
{
    private const char FirstHiragana = '\u3041';
    private const int Letters = 26;

    // Of each hiragana in Unicode's order. Small and large are alike: they are mistyped for one another.
    private static readonly string[] Syllables = (
        "a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za si zi su zu se ze so zo ta da ti di tu tu du te de to do "
        + "na ni nu ne no ha ba pa hi bi pi hu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro "
        + "wa wa i e o n vu ka ke"
    ).Split(' ');

    public static string Of(string text) => string.Join(' ', FoldedText.Words(text).Select(OfWord));

    private static string OfWord(string word)
    {
        var spelt = new StringBuilder(word.Length * 3);
        foreach (var letter in word)
        {
            var syllable = letter - FirstHiragana;
            if (syllable >= 0 && syllable < Syllables.Length)
            {
                spelt.Append(Syllables[syllable]);
            }
            else if (char.IsAscii(letter))
            {
                spelt.Append(letter);
            }
            else
            {
                AppendCode(spelt, letter);
            }
        }

        return spelt.ToString();
    }

    /// <summary>Three letters stand for a character. Two characters may share them; that they do in one word is rare.</summary>
    private static void AppendCode(StringBuilder spelt, char letter) =>
        spelt
            .Append((char)('a' + (letter / (Letters * Letters) % Letters)))
            .Append((char)('a' + (letter / Letters % Letters)))
            .Append((char)('a' + (letter % Letters)));
}
