using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The person waits for an operator.</summary>
/// <param name="Place">In the queue; 1 is next.</param>
internal sealed record TalkQueued(int Place) : Answer;

/// <summary>Nobody can be had now; a note can be left for the next opening.</summary>
/// <param name="Opens">When operators are there again; null when that is not in sight.</param>
/// <param name="Waited">The person was in the queue until just now.</param>
internal sealed record TalkClosed(DateTimeOffset? Opens, bool Waited) : Answer;

/// <summary>The next message is the note.</summary>
internal sealed record TalkNoteAsked(DateTimeOffset? Opens) : Answer;

/// <summary>The note is kept; an operator gets back to the person.</summary>
internal sealed record TalkNoteKept(DateTimeOffset? Opens) : Answer;

/// <summary>What an operator wrote.</summary>
internal sealed record OperatorSaid(string OperatorName, string Text) : Answer;

/// <summary>One plain sentence.</summary>
/// <param name="Kind">Which.</param>
/// <param name="OperatorName">Of whom it speaks.</param>
internal sealed record TalkSentence(TalkSentenceKind Kind, string? OperatorName = null) : Answer;

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum TalkSentenceKind
{
    /// <summary>Operators are there for customers.</summary>
    BotOnly = 1,
    AlreadyTalking = 2,
    Cancelled = 3,
    NothingToCancel = 4,
    Joined = 5,

    /// <summary>An operator has got back to somebody who left a note.</summary>
    CalledBack = 6,
    HandedBack = 7,
    Gone = 8,
    Resolved = 9,
    ImageRefused = 10,
    ImageFailed = 11,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(TalkQueued))]
[JsonSerializable(typeof(TalkClosed))]
[JsonSerializable(typeof(TalkNoteAsked))]
[JsonSerializable(typeof(TalkNoteKept))]
[JsonSerializable(typeof(OperatorSaid))]
[JsonSerializable(typeof(TalkSentence))]
internal sealed partial class TalkJson : JsonSerializerContext;
