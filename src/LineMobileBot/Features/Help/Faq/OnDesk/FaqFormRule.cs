namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>Whether what an operator typed makes an entry. A pure rule.</summary>
internal static class FaqFormRule
{
    /// <param name="form">What was typed.</param>
    /// <param name="categories">The headings there are.</param>
    /// <returns>The draft, or what is wrong with it.</returns>
    public static (FaqDraft? Draft, FaqFormFault? Fault) Read(FaqForm form, IReadOnlyList<string> categories)
    {
        var (answer, words) = (Lines(form.Answer), WordsOf(form.Words));
        FaqFormFault? fault = true switch
        {
            _ when form.Question.Length is 0 or > FaqContent.LongestQuestion => FaqFormFault.Question,
            _ when answer.Length is 0 or > FaqContent.LongestAnswer => FaqFormFault.Answer,
            _ when !FaqPlaceholders.AreKnown(answer) => FaqFormFault.Placeholder,
            _ when form.Button.Length > 0 && FaqButtons.Find(form.Button) is null => FaqFormFault.Button,
            _ when !categories.Contains(form.Category, StringComparer.Ordinal) => FaqFormFault.Category,
            _ when words.Count > FaqContent.MostWordings => FaqFormFault.TooManyWords,
            _ when words.Any(word => word.Length > FaqContent.LongestWording) => FaqFormFault.LongWord,
            _ => null,
        };
        return fault is null
            ? (
                new FaqDraft(form.Category, new(form.Question, answer, Button(form.Button), words), form.IsRetired),
                null
            )
            : (null, fault);
    }

    private static IReadOnlyList<string> WordsOf(string typed) =>
        [
            .. Lines(typed)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string? Button(string name) => name.Length == 0 ? null : name;

    private static string Lines(string typed) => typed.ReplaceLineEndings("\n");
}

internal enum FaqFormFault
{
    Question,
    Answer,
    Placeholder,
    Button,
    Category,
    TooManyWords,
    LongWord,
}
