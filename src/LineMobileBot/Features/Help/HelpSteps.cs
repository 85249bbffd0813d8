using System.Globalization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help;

/// <summary>What the room's buttons send, and what it hears.</summary>
internal static class HelpSteps
{
    public const string EntryStep = "entry";
    public const string SolvedStep = "solved";
    public const string WrongStep = "wrong";

    private const string KeyValue = "key";
    private const string QuestionValue = "question";
    private const string PlaceValue = "place";

    public static string Room => Areas.Help.Room;

    /// <summary>Somebody took a message of theirs back.</summary>
    public static PostbackData Unsent { get; } = new(Room, "unsent");

    /// <summary>Asks for a person of ours.</summary>
    public static PostbackData Person { get; } = new(Room, "person");

    /// <summary>Asks for an entry by its button.</summary>
    public static PostbackData Entry(string key) => new PostbackData(Room, EntryStep).With(KeyValue, key);

    /// <summary>The answer did help.</summary>
    /// <param name="question">The question.</param>
    /// <param name="place">Which of the answers found, from 0.</param>
    public static PostbackData Solved(Guid question, int place) => OfAnswer(SolvedStep, question, place);

    /// <summary>The answer did not help: the next one, please.</summary>
    /// <param name="question">The question.</param>
    /// <param name="place">Which of the answers found, from 0.</param>
    public static PostbackData Wrong(Guid question, int place) => OfAnswer(WrongStep, question, place);

    public static string? KeyOf(PostbackData step) => step.Text(KeyValue);

    /// <summary>Which answer to which question; null where this version cannot read it.</summary>
    public static (Guid Question, int Place)? AnswerOf(PostbackData step) =>
        step.Id(QuestionValue) is { } question
        && int.TryParse(step.Text(PlaceValue), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (question, place)
            : null;

    private static PostbackData OfAnswer(string step, Guid question, int place) =>
        new PostbackData(Room, step)
            .With(QuestionValue, question)
            .With(PlaceValue, place.ToString(CultureInfo.InvariantCulture));
}
