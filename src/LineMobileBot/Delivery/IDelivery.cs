using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>LINE's door out, as the event's way sees it: takes what has been committed to the outbox.</summary>
internal interface IDelivery
{
    void Deliver(IReadOnlyList<Outgoing> committed);
}
