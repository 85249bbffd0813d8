namespace LineMobileBot.Features.Help.Faq;

/// <summary>What an entry says, as it is asked and answered.</summary>
/// <param name="Question">As a customer would ask it.</param>
/// <param name="Answer">Short, the number first.</param>
/// <param name="Button">Where it leads on: a name of <see cref="FaqButtons"/>; null for nowhere.</param>
/// <param name="Words">Other ways to ask the same.</param>
internal sealed record FaqContent(string Question, string Answer, string? Button, IReadOnlyList<string> Words)
{
    public const int LongestQuestion = 60;
    public const int LongestAnswer = 300;
    public const int LongestWording = 60;
    public const int MostWordings = 60;

    /// <summary>All ways to ask it, the question itself first.</summary>
    public IEnumerable<string> Wordings => [Question, .. Words];

    public bool SaysTheSameAs(FaqContent other) =>
        Question == other.Question
        && Answer == other.Answer
        && Button == other.Button
        && Words.SequenceEqual(other.Words, StringComparer.Ordinal);
}
