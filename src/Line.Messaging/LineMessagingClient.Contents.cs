using System.Net;
using Line.Messaging.Client;
using Line.Messaging.Contents;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<LineResponse<LineContent?>> GetContentAsync(
        string messageId,
        CancellationToken cancellationToken = default
    ) => DownloadAsync($"/v2/bot/message/{Escape(messageId)}/content", cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse<LineContent?>> GetContentPreviewAsync(
        string messageId,
        CancellationToken cancellationToken = default
    ) => DownloadAsync($"/v2/bot/message/{Escape(messageId)}/content/preview", cancellationToken);

    /// <inheritdoc/>
    public async Task<LineResponse<string>> GetTranscodingStatusAsync(
        string messageId,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await line.GetAsync(
            line.ApiData($"/v2/bot/message/{Escape(messageId)}/content/transcoding"),
            LineJson.Context.TranscodingAnswer,
            cancellationToken
        );
        return new LineResponse<string>(answer.Value.Status, answer.RequestId);
    }

    private async Task<LineResponse<LineContent?>> DownloadAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, line.ApiData(path));
        var response = await line.SendAsync(request, cancellationToken, HttpCompletionOption.ResponseHeadersRead);
        var requestId = response.RequestId;
        if (response.StatusCode != HttpStatusCode.Accepted)
        {
            return new LineResponse<LineContent?>(new LineContent(response), requestId);
        }

        response.Dispose();
        return new LineResponse<LineContent?>(null, requestId);
    }
}
