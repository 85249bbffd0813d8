using System.Text.Json.Serialization;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>A linked contract, as the person's own chat shows it.</summary>
/// <param name="ContractorId">The contractor, for the card's buttons.</param>
/// <param name="Name">Whose name is on the bill.</param>
/// <param name="MaskedLoginId">The login id, not in full: others look at a phone too.</param>
internal sealed record LinkedContractView(Guid ContractorId, string Name, string MaskedLoginId);

/// <summary>What linking gives, and the way to sign in.</summary>
/// <param name="Another">Whether the person has linked a login id already.</param>
internal sealed record ContractLinkInvitation(bool Another) : Answer, INeedsLinkToken
{
    [JsonIgnore]
    public LinkToken? Token { get; init; }

    public Answer With(LinkToken token) => this with { Token = token };
}

/// <summary>The way into My Page, and which login ids open it.</summary>
internal sealed record ContractLinkOverview(IReadOnlyList<LinkedContractView> Contracts) : Answer;

/// <summary>The link was made, or had been made before.</summary>
internal sealed record ContractLinkMade(LinkedContractView Contract, bool Again, bool UserLinked) : Answer;

/// <summary>Which of several links is to end.</summary>
internal sealed record ContractUnlinkChoice(IReadOnlyList<LinkedContractView> Contracts) : Answer;

/// <summary>Whether the person really wants to end the link.</summary>
internal sealed record ContractUnlinkQuestion(LinkedContractView Contract) : Answer;

/// <summary>The link has ended.</summary>
/// <param name="MaskedLoginId">Whose link it was.</param>
/// <param name="OnMyPage">Ended there, and not in this chat: the person may not know of it.</param>
[Alert(AlertTopic.Links)]
internal sealed record ContractLinkEnded(string MaskedLoginId, bool OnMyPage) : Answer;

/// <summary>One plain sentence: a refusal, or that nothing was done.</summary>
internal sealed record ContractLinkSentence(ContractLinkSentenceKind Kind, DateTimeOffset? At = null, int? Max = null)
    : Answer;

/// <summary>The numbers are stored with answers on their way; never reuse one.</summary>
internal enum ContractLinkSentenceKind
{
    NotOpenYet = 1,
    LinkedElsewhere = 2,
    TooMany = 3,
    NotThisTime = 4,
    NotLinkedAnyMore = 5,
    Kept = 6,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ContractLinkInvitation))]
[JsonSerializable(typeof(ContractLinkOverview))]
[JsonSerializable(typeof(ContractLinkMade))]
[JsonSerializable(typeof(ContractUnlinkChoice))]
[JsonSerializable(typeof(ContractUnlinkQuestion))]
[JsonSerializable(typeof(ContractLinkEnded))]
[JsonSerializable(typeof(ContractLinkSentence))]
internal sealed partial class ContractLinkJson : JsonSerializerContext;
