namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>Something a question is about: a word of the vocabulary, two letters in a row, or a single ideograph.</summary>
/// <param name="Text">A word of the vocabulary begins with <see cref="WordMark"/>.</param>
internal readonly record struct FaqTerm(string Text)
{
    private const char WordMark = '#';

    // A known word says most; two letters may be mere grammar, an ideograph hardly ever is.
    private const double WordCounts = 1;
    private const double PairCounts = 0.4;
    private const double IdeographCounts = 0.6;

    public static FaqTerm Word(string word) => new($"{WordMark}{word}");

    /// <summary>How much it says, whatever the rarity.</summary>
    public double Counts =>
        Text[0] == WordMark ? WordCounts
        : Text.Length > 1 ? PairCounts
        : IdeographCounts;
}
