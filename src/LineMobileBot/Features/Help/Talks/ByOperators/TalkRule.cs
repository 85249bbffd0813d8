namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>What an operator may do with a ticket.</summary>
internal static class TalkRule
{
    /// <summary>LINE's limit of a text, in UTF-16 units.</summary>
    public const int LongestText = 5_000;

    /// <summary>Null: it may be taken, or is this operator's already.</summary>
    public static TalkRefusal? RefusesTaking(HelpTicketRow? ticket, Guid by) =>
        ticket switch
        {
            null => new TalkRefusal.NotThere(),
            { State: HelpTicketState.Human } when ticket.OperatorId == by => null,
            { State: HelpTicketState.Human } => new TalkRefusal.TakenBy(ticket.OperatorName ?? ""),
            _ when HelpTicketRule.After(ticket.State, HelpTicketMove.Take) is null => new TalkRefusal.NotYours(
                ticket.State
            ),
            _ => null,
        };

    /// <summary>Null: the talk is this operator's, to answer in and to end.</summary>
    public static TalkRefusal? RefusesTalking(HelpTicketRow? ticket, Guid by) =>
        ticket switch
        {
            null => new TalkRefusal.NotThere(),
            { State: HelpTicketState.Human } when ticket.OperatorId == by => null,
            { State: HelpTicketState.Human } => new TalkRefusal.TakenBy(ticket.OperatorName ?? ""),
            _ => new TalkRefusal.NotYours(ticket.State),
        };

    public static TalkRefusal? RefusesText(string text) =>
        text.Length == 0 ? new TalkRefusal.Empty()
        : text.Length > LongestText ? new TalkRefusal.TooLong(text.Length)
        : null;

    /// <summary>What was typed, as it is sent: a browser's line ends count twice, and PostgreSQL's text holds no NUL.</summary>
    public static string TextOf(string? typed) =>
        (typed ?? "")
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace("\0", "", StringComparison.Ordinal)
            .Trim();
}
