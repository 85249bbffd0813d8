namespace Line.Messaging.Webhook;

/// <summary>
/// What somebody sent.
/// Source: https://developers.line.biz/en/reference/messaging-api/#message-event
/// </summary>
/// <param name="Id">The message's ID: names its picture, video, sound or file on api-data.</param>
public abstract record MessageContent(string Id)
{
    /// <summary>LINE's word for the kind of content.</summary>
    public abstract string Type { get; }

    /// <summary>Marks the messages up to this one as read; never expires.</summary>
    public string? MarkAsReadToken { get; init; }

    /// <summary>Type and ID only: what people wrote must not slip into a log.</summary>
    public sealed override string ToString() => $"{Type} {Id}";
}

/// <summary>A kind of content not known here; all of it is in the event's <see cref="WebhookEvent.Raw"/>.</summary>
public sealed record UnknownMessageContent : MessageContent
{
    /// <summary>Content of this type.</summary>
    public UnknownMessageContent(string type, string id)
        : base(id) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }
}
