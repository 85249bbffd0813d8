using System.Net.Http.Headers;
using Line.Messaging.Client;
using Line.Messaging.Contents;
using Line.Messaging.RichMenus;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    private const string RichMenus = "/v2/bot/richmenu";

    /// <inheritdoc/>
    public async Task<LineResponse<string>> CreateRichMenuAsync(
        RichMenu richMenu,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await line.AskAsync(
            HttpMethod.Post,
            line.Api(RichMenus),
            LineHttp.Json(richMenu, LineJson.Context.RichMenu),
            LineJson.Context.RichMenuIdAnswer,
            cancellationToken
        );
        return new LineResponse<string>(answer.Value.RichMenuId, answer.RequestId);
    }

    /// <inheritdoc/>
    public Task<LineResponse> ValidateRichMenuAsync(RichMenu richMenu, CancellationToken cancellationToken = default) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api($"{RichMenus}/validate"),
            LineHttp.Json(richMenu, LineJson.Context.RichMenu),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<RichMenuResponse?>> GetRichMenuAsync(
        string richMenuId,
        CancellationToken cancellationToken = default
    ) =>
        line.FindAsync(
            line.Api($"{RichMenus}/{Escape(richMenuId)}"),
            LineJson.Context.RichMenuResponse,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<LineResponse<IReadOnlyList<RichMenuResponse>>> GetRichMenusAsync(
        CancellationToken cancellationToken = default
    )
    {
        var answer = await line.GetAsync(
            line.Api($"{RichMenus}/list"),
            LineJson.Context.RichMenuListAnswer,
            cancellationToken
        );
        return new LineResponse<IReadOnlyList<RichMenuResponse>>(answer.Value.Richmenus, answer.RequestId);
    }

    /// <inheritdoc/>
    public Task<LineResponse> DeleteRichMenuAsync(string richMenuId, CancellationToken cancellationToken = default) =>
        line.CallAsync(
            HttpMethod.Delete,
            line.Api($"{RichMenus}/{Escape(richMenuId)}"),
            content: null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> SetRichMenuImageAsync(
        string richMenuId,
        ReadOnlyMemory<byte> image,
        string contentType,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.ApiData($"{RichMenus}/{Escape(richMenuId)}/content"),
            new ReadOnlyMemoryContent(image) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } },
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<LineResponse<LineContent>> GetRichMenuImageAsync(
        string richMenuId,
        CancellationToken cancellationToken = default
    )
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            line.ApiData($"{RichMenus}/{Escape(richMenuId)}/content")
        );
        var response = await line.SendAsync(request, cancellationToken, HttpCompletionOption.ResponseHeadersRead);
        return new LineResponse<LineContent>(new LineContent(response), response.RequestId);
    }
}
