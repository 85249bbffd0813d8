namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>Why an operator's act was not done. Each has one sentence on the page.</summary>
internal abstract record TalkRefusal
{
    private TalkRefusal() { }

    internal sealed record NotThere : TalkRefusal;

    internal sealed record NobodyWaits : TalkRefusal;

    /// <summary>Another operator has it.</summary>
    internal sealed record TakenBy(string OperatorName) : TalkRefusal;

    /// <summary>Nobody has it: it waits, is with the bot again, or is resolved.</summary>
    internal sealed record NotYours(HelpTicketState State) : TalkRefusal;

    internal sealed record Empty : TalkRefusal;

    /// <summary>LINE would not take it.</summary>
    /// <param name="Length">UTF-16 units, as LINE counts.</param>
    internal sealed record TooLong(int Length) : TalkRefusal;

    /// <summary>The form was sent before with other words, which the person has got.</summary>
    internal sealed record FormUsed : TalkRefusal;

    /// <summary>For the audit trail.</summary>
    public string Code =>
        this switch
        {
            NotThere => "not-there",
            NobodyWaits => "nobody-waits",
            TakenBy => "taken",
            NotYours => "not-yours",
            Empty => "empty",
            TooLong => "too-long",
            FormUsed => "form-used",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>What an act came to.</summary>
/// <param name="TicketId">The ticket it was about; null when there was none.</param>
/// <param name="Refusal">Null when it was done, now or before.</param>
internal sealed record TalkOutcome(Guid? TicketId, TalkRefusal? Refusal)
{
    public bool IsDone => Refusal is null;

    public static TalkOutcome Done(Guid ticketId) => new(ticketId, null);
}
