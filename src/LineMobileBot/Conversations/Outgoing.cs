namespace LineMobileBot.Conversations;

/// <summary>One thing to bring to one person through LINE, stored in the outbox with the decision it follows from.</summary>
/// <param name="Id">Row of the outbox, and LINE's retry key when it is pushed.</param>
/// <param name="User">To whom.</param>
/// <param name="Kind">What it is worth when delivery is in doubt.</param>
/// <param name="Answer">What to say; null = refresh the person's rich menu.</param>
internal sealed record Outgoing(Guid Id, LineUserId User, AnswerKind Kind, Answer? Answer)
{
    /// <summary>LINE's one-use token of the event this answers.</summary>
    public string? ReplyToken { get; init; }

    public string? EventId { get; init; }

    /// <summary>Until when the token is worth a try.</summary>
    public DateTimeOffset TokenUntil { get; init; }

    /// <summary>Stored nowhere: the event that asked stays open until this is delivered, and is asked again if it is lost.</summary>
    public bool IsOnlyShown { get; init; }

    /// <summary>Tries that failed so far; each waits longer than the one before.</summary>
    public int Tries { get; init; }

    /// <summary>Sent before by somebody who never heard the outcome: LINE may have delivered it.</summary>
    public bool InDoubt { get; init; }
}
