using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.UserLinks;

/// <summary>A line the person is linked to, as they may see it.</summary>
/// <param name="LineId">The line, for the card's buttons.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Number">Its number, masked.</param>
/// <param name="LastFour">The last four digits of the code that linked it.</param>
internal sealed record LinkedLineView(Guid LineId, string UserName, string Number, string LastFour);

/// <summary>A line the person pays for and could use in this account; no code need be typed.</summary>
/// <param name="LineId">The line, for the card's button.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Number">Its number, masked.</param>
internal sealed record OwnLineView(Guid LineId, string UserName, string Number);

/// <summary>What is linked by now, and how to link (another) one.</summary>
/// <param name="Lines">What is linked.</param>
/// <param name="OwnLines">What a contractor can link by one press; null, as in older answers, for none.</param>
internal sealed record LinkOverview(IReadOnlyList<LinkedLineView> Lines, IReadOnlyList<OwnLineView>? OwnLines = null)
    : Answer;

/// <summary>The link was made, or had been made before.</summary>
internal sealed record LinkMade(LinkedLineView Line, bool Again, bool ContractLinked = false) : Answer;

/// <summary>For the contractor: somebody else typed the code of a line whose user is linked.</summary>
/// <param name="LineId">The line, for the way to its page.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Number">Its number, masked.</param>
[Alert(AlertTopic.Links)]
internal sealed record LinkTriedElsewhere(Guid LineId, string UserName, string Number) : Answer;

/// <summary>For the contractor: somebody else linked the line by its code, or ended that link again.</summary>
/// <param name="LineId">The line, for the way to its page.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Number">Its number, masked.</param>
/// <param name="IsLinked">Linked, not ended.</param>
[Alert(AlertTopic.Links)]
internal sealed record LineLinkChanged(Guid LineId, string UserName, string Number, bool IsLinked) : Answer;

/// <summary>Whether the person really wants to end the link.</summary>
internal sealed record UnlinkQuestion(Guid LineId, string UserName) : Answer;

/// <summary>The link has ended.</summary>
internal sealed record LinkEnded(string UserName) : Answer;

/// <summary>For the user: the contractor has ended the link of their line.</summary>
[Alert(AlertTopic.Links)]
internal sealed record LinkEndedByContractor(string UserName) : Answer;

/// <summary>For the user: the contractor has replaced the code; the link stays.</summary>
[Alert(AlertTopic.Links)]
internal sealed record CodeReissued(string UserName) : Answer;

/// <summary>One plain sentence: a refusal, or that nothing was done.</summary>
[Alert(AlertTopic.Links)]
internal sealed record LinkSentence(LinkSentenceKind Kind, DateTimeOffset? At = null, int? Max = null) : Answer;

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum LinkSentenceKind
{
    Slip = 1,
    Wrong = 2,
    Locked = 3,
    NotOpenYet = 4,
    LinkedElsewhere = 5,
    TooMany = 6,
    NotLinkable = 7,
    NotLinkedAnyMore = 8,
    Kept = 9,
    LineEnded = 10,
    OwnLinkedElsewhere = 11,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(LinkOverview))]
[JsonSerializable(typeof(LinkMade))]
[JsonSerializable(typeof(LinkTriedElsewhere))]
[JsonSerializable(typeof(LineLinkChanged))]
[JsonSerializable(typeof(UnlinkQuestion))]
[JsonSerializable(typeof(LinkEnded))]
[JsonSerializable(typeof(LinkEndedByContractor))]
[JsonSerializable(typeof(CodeReissued))]
[JsonSerializable(typeof(LinkSentence))]
internal sealed partial class UserLinkJson : JsonSerializerContext;
