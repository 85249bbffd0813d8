namespace LineMobileBot.Features.Help.Faq.Search;

/// <summary>
/// What a question is compared with: each wording of each entry by its spelling and its terms, and how much each term says.
/// </summary>
internal sealed record FaqIndex(IReadOnlyList<IndexedWording> Wordings, IReadOnlyDictionary<FaqTerm, double> Weights)
{
    public static FaqIndex Of(IReadOnlyCollection<FaqEntry> entries, FaqVocabulary vocabulary)
    {
        var wordings = entries.SelectMany(entry => WordingsOf(entry, vocabulary)).ToList();
        var weights = wordings
            .SelectMany(wording => wording.Terms.Select(term => (Term: term, wording.Key)))
            .GroupBy(use => use.Term, use => use.Key)
            .ToDictionary(uses => uses.Key, uses => Weight(uses.Key, uses.Distinct().Count(), entries.Count));
        return new(wordings, weights);
    }

    /// <summary>A term's inverse document frequency, squared as in a cosine. A term of no entry weighs most.</summary>
    public static double Weight(FaqTerm term, int inEntries, int ofEntries) =>
        Math.Pow(Math.Log(1 + (ofEntries / (inEntries + 0.5))) * term.Counts, 2);

    public double WeightOf(IndexedWording wording) => wording.Terms.Sum(term => Weights[term]);

    private static IEnumerable<IndexedWording> WordingsOf(FaqEntry entry, FaqVocabulary vocabulary) =>
        entry.Content.Wordings.Select(
            (text, number) => new IndexedWording(entry.Key, number, Spelling.Of(text), vocabulary.Terms(text))
        );
}

internal sealed record IndexedWording(string Key, int Number, string Spelling, IReadOnlyCollection<FaqTerm> Terms);
