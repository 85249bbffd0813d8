namespace Line.Messaging.Messages;

/// <summary>What LINE accepted. It does not tell that anybody got it: to those who blocked the account nothing is delivered.</summary>
/// <param name="Messages">In the order sent; empty for multicast and broadcast.</param>
public sealed record SentMessages(IReadOnlyList<SentMessage> Messages)
{
    /// <summary>An earlier request with the same retry key was accepted, and this one did nothing (409): a success.</summary>
    public bool AlreadyAccepted { get; init; }

    /// <summary>The request ID of that earlier request.</summary>
    public string? AcceptedRequestId { get; init; }
}

/// <summary>One message LINE accepted.</summary>
/// <param name="Id">The message's ID: digits, but a string.</param>
/// <param name="QuoteToken">Quotes it in a later message; absent where the kind of message cannot be quoted.</param>
public sealed record SentMessage(string Id, string? QuoteToken = null);
