namespace Line.Messaging.Webhook;

/// <summary>
/// A webhook's body is no JSON object, or its <c>events</c> are no array. A single odd event never causes this:
/// it becomes an <see cref="UnknownEvent"/>. The message tells nothing of the body's contents.
/// </summary>
public sealed class WebhookFormatException : Exception
{
    /// <summary>Tells what is wrong.</summary>
    public WebhookFormatException(string message)
        : base(message) { }

    /// <summary>Tells what is wrong, and where the JSON breaks off.</summary>
    public WebhookFormatException(string message, Exception innerException)
        : base(message, innerException) { }
}
