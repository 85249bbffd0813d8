using Line.Messaging.Webhook;
using LineMobileBot.Conversations;

namespace LineMobileBot.Webhook;

/// <summary>A stored event on its way through a lane.</summary>
/// <param name="Id">LINE's webhook event id.</param>
/// <param name="User">Whose event it is; the lanes keep each person's events in order.</param>
/// <param name="Event">What happened.</param>
/// <param name="ReceivedAt">When it was stored.</param>
/// <param name="LeaseUntil">Until then no other replica takes it up.</param>
internal sealed record InboxEvent(
    string Id,
    LineUserId User,
    WebhookEvent Event,
    DateTimeOffset ReceivedAt,
    DateTimeOffset LeaseUntil
)
{
    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; init; }

    /// <summary>Taken up again after a lease ran out: somebody may have finished it meanwhile.</summary>
    public bool WasClaimed { get; init; }

    /// <summary>Was in a worker's hands before: what is only shown may have been shown already.</summary>
    public bool MayBeAnswered { get; init; }
}
