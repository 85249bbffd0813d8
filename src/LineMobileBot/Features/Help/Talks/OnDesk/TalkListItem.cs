namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>One ticket in the list.</summary>
/// <param name="LastWords">What was said last, by the person or an operator; null when it was no text.</param>
/// <param name="LastKind">What that was; null when nothing was said yet.</param>
internal sealed record TalkListItem(
    Guid TicketId,
    string LineUser,
    HelpTicketState State,
    DateTimeOffset Since,
    bool First,
    Guid? OperatorId,
    string? OperatorName,
    string? LastWords,
    HelpMessageKind? LastKind,
    HelpAuthor? LastAuthor
)
{
    /// <summary>How the carrier knows the person.</summary>
    public string Name { get; init; } = "";

    /// <summary>The person has said something since an operator did.</summary>
    public bool WaitsForAnswer => LastAuthor == HelpAuthor.Person;
}
