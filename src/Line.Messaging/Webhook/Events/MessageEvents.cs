namespace Line.Messaging.Webhook;

/// <summary>Somebody sent a message.</summary>
/// <param name="Message">What was sent.</param>
public sealed record MessageEvent(MessageContent Message) : WebhookEvent
{
    internal const string TypeName = "message";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>Somebody changed a text sent before; it has a reply token of its own. Group chats only, today.</summary>
/// <param name="Message">The new text under the old message's ID.</param>
public sealed record MessageEditedEvent(MessageContent Message) : WebhookEvent
{
    internal const string TypeName = "messageEdited";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>Somebody took a message back: whatever was kept of it should be dropped.</summary>
/// <param name="MessageId">The message.</param>
public sealed record UnsendEvent(string MessageId) : WebhookEvent
{
    internal const string TypeName = "unsend";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>Somebody watched a video to its end that was sent with a tracking ID.</summary>
/// <param name="TrackingId">The video message's tracking ID.</param>
public sealed record VideoPlayCompleteEvent(string TrackingId) : WebhookEvent
{
    internal const string TypeName = "videoPlayComplete";

    /// <inheritdoc/>
    public override string Type => TypeName;
}
