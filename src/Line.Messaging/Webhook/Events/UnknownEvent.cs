namespace Line.Messaging.Webhook;

/// <summary>
/// An event of a type not known here, or a known one without what it needs. Answer 200 all the same: LINE adds types at any time.
/// </summary>
public sealed record UnknownEvent : WebhookEvent
{
    /// <summary>An event of this type; empty where LINE sent none.</summary>
    public UnknownEvent(string type) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }
}
