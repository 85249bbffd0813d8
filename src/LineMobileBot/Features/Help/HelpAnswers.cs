using System.Text.Json.Serialization;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Faq.Accounts;

namespace LineMobileBot.Features.Help;

/// <summary>How to ask, and what is asked most.</summary>
internal sealed record HelpOpening(IReadOnlyList<CommonQuestion> Common) : Answer;

/// <param name="Key">The entry.</param>
/// <param name="Label">What its button says.</param>
internal sealed record CommonQuestion(string Key, string Label);

/// <summary>An entry of the FAQ as it was when it was found. Its words are content, so they are stored with the answer.</summary>
/// <param name="QuestionId">The question it answers.</param>
/// <param name="Place">Which of the answers found it is, from 0.</param>
/// <param name="Question">The entry's question.</param>
/// <param name="Text">The entry's answer.</param>
/// <param name="Button">Where it leads on: a name of <see cref="FaqButtons"/>.</param>
/// <param name="Account">What it says about the asker's own lines.</param>
internal sealed record FaqFound(
    Guid QuestionId,
    int Place,
    string Question,
    string Text,
    string? Button = null,
    AccountFacts? Account = null
) : Answer;

/// <summary>Nothing was found, or nothing that was found did help: a person of ours can.</summary>
/// <param name="AfterAnswers">Whether answers were shown before.</param>
internal sealed record FaqNotFound(bool AfterAnswers) : Answer;

/// <summary>One plain sentence.</summary>
internal sealed record HelpSentence(HelpSentenceKind Kind) : Answer;

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum HelpSentenceKind
{
    Wordless = 1,
    Solved = 2,

    /// <summary>A button of a question that was forgotten.</summary>
    AskAgain = 3,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HelpOpening))]
[JsonSerializable(typeof(FaqFound))]
[JsonSerializable(typeof(FaqNotFound))]
[JsonSerializable(typeof(HelpSentence))]
internal sealed partial class HelpJson : JsonSerializerContext;
