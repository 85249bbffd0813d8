namespace Line.Messaging.Webhook;

/// <summary>One call of LINE to the webhook.</summary>
/// <param name="Destination">The user ID of the bot the events are for; old consoles left it out.</param>
/// <param name="Events">In LINE's order, of one or several users; none when a console only tries the connection.</param>
public sealed record WebhookRequest(string? Destination, IReadOnlyList<WebhookEvent> Events);
