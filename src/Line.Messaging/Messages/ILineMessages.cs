namespace Line.Messaging.Messages;

/// <summary>
/// Sending. Refusals are <see cref="LineApiException"/>; where LINE cannot be reached there is
/// <see cref="HttpRequestException"/>; where it does not answer, <see cref="LineRetryHandler"/> gives
/// <see cref="TimeoutException"/>.
/// </summary>
public interface ILineMessages
{
    /// <summary>
    /// Answers an event, free of charge. The token works once, within a minute; LINE has no way to repeat a reply safely.
    /// </summary>
    Task<LineResponse<SentMessages>> ReplyAsync(
        string replyToken,
        SerializedMessages messages,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends to a user, group or room. The same key within 24 hours is accepted once only.</summary>
    Task<LineResponse<SentMessages>> PushAsync(
        string to,
        SerializedMessages messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends to at most 500 users. The same key within 24 hours is accepted once only.</summary>
    Task<LineResponse<SentMessages>> MulticastAsync(
        IReadOnlyList<string> to,
        SerializedMessages messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>Sends to all friends; 60 an hour. The same key within 24 hours is accepted once only.</summary>
    Task<LineResponse<SentMessages>> BroadcastAsync(
        SerializedMessages messages,
        Guid retryKey,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    );

    /// <summary>Asks LINE whether it would take these messages, without sending them.</summary>
    Task<LineResponse> ValidateAsync(
        MessageEndpoint endpoint,
        SerializedMessages messages,
        CancellationToken cancellationToken = default
    );

    /// <summary>Shows loading dots in a chat that is open, until the next message. 5 to 60 seconds in steps of 5.</summary>
    Task<LineResponse> StartLoadingAsync(
        string userId,
        int loadingSeconds = 20,
        CancellationToken cancellationToken = default
    );

    /// <summary>Marks what somebody wrote as read, up to the message the token came with.</summary>
    Task<LineResponse> MarkAsReadAsync(string markAsReadToken, CancellationToken cancellationToken = default);
}
