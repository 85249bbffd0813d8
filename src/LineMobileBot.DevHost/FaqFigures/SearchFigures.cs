using LineMobileBot.Features.Help.Faq.Questions;
using LineMobileBot.Features.Help.Faq.Search;
using Npgsql;

namespace LineMobileBot.DevHost.FaqFigures;

/// <summary>How often the search finds the right entry.</summary>
/// <param name="Asked">How many questions.</param>
/// <param name="First">How often the right entry came first.</param>
/// <param name="AmongFound">How often it was among those that are offered.</param>
internal sealed record SearchFigures(int Asked, int First, int AmongFound)
{
    public const double LeastFirst = 0.80;
    public const double LeastAmongFound = 0.95;

    public double FirstShare => (double)First / Asked;

    public double AmongFoundShare => (double)AmongFound / Asked;

    public bool AreGood => FirstShare >= LeastFirst && AmongFoundShare >= LeastAmongFound;

    /// <summary>Asks each question as the chat does.</summary>
    public static async Task<IReadOnlyList<SearchedQuestion>> AskAsync(
        NpgsqlDataSource database,
        IReadOnlyList<AskedInTheSet> questions,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var searched = new List<SearchedQuestion>(questions.Count);
        foreach (var question in questions)
        {
            var kept = QuestionTextRule.Kept(question.Question);
            var found = await FaqSearch.FindAsync(connection, kept, cancellationToken);
            searched.Add(new SearchedQuestion(question, [.. found.Select(match => match.Key)]));
        }

        return searched;
    }

    public static SearchFigures Of(IReadOnlyCollection<SearchedQuestion> searched) =>
        new(searched.Count, searched.Count(one => one.IsFirst), searched.Count(one => one.IsAmongFound));
}

/// <param name="Asked">The question of the set.</param>
/// <param name="Found">What was found, best first.</param>
internal sealed record SearchedQuestion(AskedInTheSet Asked, IReadOnlyList<string> Found)
{
    public bool IsFirst => Found.Count > 0 && Found[0] == Asked.Key;

    public bool IsAmongFound => Found.Contains(Asked.Key, StringComparer.Ordinal);
}
