using System.Globalization;
using System.Net;
using System.Text.Json;
using Line.Messaging.Client;
using Line.Messaging.Messages;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<LineResponse<SentMessages>> ReplyAsync(
        string replyToken,
        SerializedMessages messages,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    ) =>
        SendMessagesAsync(
            MessageEndpoint.Reply,
            SendBody.ForReply(replyToken, messages, notificationDisabled),
            retryKey: null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<SentMessages>> PushAsync(
        string to,
        SerializedMessages messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    ) => SendMessagesAsync(MessageEndpoint.Push, SendBody.ForPush(to, messages, options), retryKey, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse<SentMessages>> MulticastAsync(
        IReadOnlyList<string> to,
        SerializedMessages messages,
        Guid retryKey,
        SendOptions? options = null,
        CancellationToken cancellationToken = default
    ) =>
        SendMessagesAsync(
            MessageEndpoint.Multicast,
            SendBody.ForMulticast(to, messages, options),
            retryKey,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<SentMessages>> BroadcastAsync(
        SerializedMessages messages,
        Guid retryKey,
        bool notificationDisabled = false,
        CancellationToken cancellationToken = default
    ) =>
        SendMessagesAsync(
            MessageEndpoint.Broadcast,
            SendBody.ForMessagesAlone(messages, notificationDisabled),
            retryKey,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> ValidateAsync(
        MessageEndpoint endpoint,
        SerializedMessages messages,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api($"/v2/bot/message/validate/{Segment(endpoint)}"),
            LineHttp.JsonBody(SendBody.ForMessagesAlone(messages, notificationDisabled: false)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> StartLoadingAsync(
        string userId,
        int loadingSeconds = 20,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api("/v2/bot/chat/loading/start"),
            LineHttp.Json(new LoadingRequest(userId, loadingSeconds), LineJson.Context.LoadingRequest),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> MarkAsReadAsync(string markAsReadToken, CancellationToken cancellationToken = default) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api("/v2/bot/chat/markAsRead"),
            LineHttp.Json(new MarkAsReadRequest(markAsReadToken), LineJson.Context.MarkAsReadRequest),
            cancellationToken
        );

    private async Task<LineResponse<SentMessages>> SendMessagesAsync(
        MessageEndpoint endpoint,
        ReadOnlyMemory<byte> body,
        Guid? retryKey,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, sendTo[(int)endpoint]);
        request.Content = LineHttp.JsonBody(body);
        if (retryKey is { } key)
        {
            request.Headers.Add(LineHeaders.RetryKey, key.ToString("D", CultureInfo.InvariantCulture));
        }

        using var response = await line.SendAnyAsync(
            request,
            HttpCompletionOption.ResponseContentRead,
            cancellationToken
        );
        var alreadyAccepted = retryKey is not null && response.StatusCode == HttpStatusCode.Conflict;
        if (!response.IsSuccessStatusCode && !alreadyAccepted)
        {
            throw await LineErrorReader.ReadAsync(response, cancellationToken);
        }

        var sent = await ReadSentMessagesAsync(response, cancellationToken);
        return new LineResponse<SentMessages>(
            new SentMessages(sent)
            {
                AlreadyAccepted = alreadyAccepted,
                AcceptedRequestId = response.AcceptedRequestId,
            },
            response.RequestId
        );
    }

    /// <summary>The status has told that LINE took the messages; a body that cannot be read must not have them sent again.</summary>
    private static async Task<IReadOnlyList<SentMessage>> ReadSentMessagesAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize(body, LineJson.Context.SendAnswer)?.SentMessages ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static string Segment(MessageEndpoint endpoint) =>
        endpoint switch
        {
            MessageEndpoint.Reply => "reply",
            MessageEndpoint.Push => "push",
            MessageEndpoint.Multicast => "multicast",
            MessageEndpoint.Broadcast => "broadcast",
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, message: null),
        };
}
