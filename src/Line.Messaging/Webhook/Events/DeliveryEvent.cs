namespace Line.Messaging.Webhook;

/// <summary>A LINE notification message reached its receiver.</summary>
/// <param name="Data">The hashed telephone number, or the delivery tag the message was sent with.</param>
public sealed record DeliveryEvent(string Data) : WebhookEvent
{
    internal const string TypeName = "delivery";

    /// <inheritdoc/>
    public override string Type => TypeName;
}
