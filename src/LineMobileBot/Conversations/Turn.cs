using Line.Messaging.Webhook;

namespace LineMobileBot.Conversations;

/// <summary>One thing a person tapped, typed or did, for one room to answer.</summary>
/// <param name="EventId">LINE's webhook event id: the idempotency key of whatever follows from it.</param>
/// <param name="User">Who did it.</param>
/// <param name="Step">What is asked for; typed words are turned into the same step as the tap.</param>
/// <param name="Event">The event as LINE sent it.</param>
internal sealed record Turn(string EventId, LineUserId User, PostbackData Step, WebhookEvent Event);
