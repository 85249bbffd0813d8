namespace Line.Messaging.Messages;

/// <summary>The sends for messages that are not serialised yet.</summary>
public static class LineMessagesExtensions
{
    /// <summary>Answers an event, free of charge; see <see cref="ILineMessages.ReplyAsync"/>.</summary>
    public static Task<LineResponse<SentMessages>> ReplyAsync(
        this ILineMessages client,
        string replyToken,
        IReadOnlyList<Message> messages,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    ) => client.ReplyAsync(replyToken, SerializedMessages.Of(messages), notificationDisabled, cancellationToken);

    /// <summary>Sends to a user, group or room; see <see cref="ILineMessages.PushAsync"/>.</summary>
    public static Task<LineResponse<SentMessages>> PushAsync(
        this ILineMessages client,
        string to,
        IReadOnlyList<Message> messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    ) => client.PushAsync(to, SerializedMessages.Of(messages), retryKey, options, cancellationToken);

    /// <summary>Sends to at most 500 users; see <see cref="ILineMessages.MulticastAsync"/>.</summary>
    public static Task<LineResponse<SentMessages>> MulticastAsync(
        this ILineMessages client,
        IReadOnlyList<string> to,
        IReadOnlyList<Message> messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    ) => client.MulticastAsync(to, SerializedMessages.Of(messages), retryKey, options, cancellationToken);

    /// <summary>Sends to all friends; see <see cref="ILineMessages.BroadcastAsync"/>.</summary>
    public static Task<LineResponse<SentMessages>> BroadcastAsync(
        this ILineMessages client,
        IReadOnlyList<Message> messages,
        Guid retryKey,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    ) => client.BroadcastAsync(SerializedMessages.Of(messages), retryKey, notificationDisabled, cancellationToken);

    /// <summary>Asks LINE whether it would take these messages; see <see cref="ILineMessages.ValidateAsync"/>.</summary>
    public static Task<LineResponse> ValidateAsync(
        this ILineMessages client,
        MessageEndpoint endpoint,
        IReadOnlyList<Message> messages,
        CancellationToken cancellationToken = default
    ) => client.ValidateAsync(endpoint, SerializedMessages.Of(messages), cancellationToken);
}
