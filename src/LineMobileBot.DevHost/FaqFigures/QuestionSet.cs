namespace LineMobileBot.DevHost.FaqFigures;

/// <summary>
/// Questions as customers would ask them, each with the entry that answers it, written by somebody who did not see the entries'
/// wordings. A line is the question, a tab, and the entry's key.
/// </summary>
internal static class QuestionSet
{
    /// <summary>From the root of the repository.</summary>
    public const string Path = "tests/LineMobileBot.IntegrationTests/Rooms/Help/questions.tsv";

    /// <summary>Synonyms and wordings may be improved by looking at each third question, and at no other.</summary>
    private const int LookedAt = 3;

    public static IReadOnlyList<AskedInTheSet> Read(string tsv) =>
        [
            .. tsv.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split('\t'))
                .Select((fields, number) => new AskedInTheSet(fields[0], fields[1].Trim(), number % LookedAt == 0)),
        ];
}

/// <param name="Question">As somebody would type it.</param>
/// <param name="Key">The entry that answers it.</param>
/// <param name="IsLookedAt">Whether it may be looked at to improve the search.</param>
internal sealed record AskedInTheSet(string Question, string Key, bool IsLookedAt);
