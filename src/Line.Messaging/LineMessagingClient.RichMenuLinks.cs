using Line.Messaging.Client;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    private const string DefaultRichMenu = "/v2/bot/user/all/richmenu";

    /// <inheritdoc/>
    public Task<LineResponse> SetDefaultRichMenuAsync(
        string richMenuId,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api($"{DefaultRichMenu}/{Escape(richMenuId)}"),
            content: null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<string?>> GetDefaultRichMenuIdAsync(CancellationToken cancellationToken = default) =>
        FindRichMenuIdAsync(DefaultRichMenu, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse> ClearDefaultRichMenuAsync(CancellationToken cancellationToken = default) =>
        line.CallAsync(HttpMethod.Delete, line.Api(DefaultRichMenu), content: null, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse<string?>> GetRichMenuIdOfUserAsync(
        string userId,
        CancellationToken cancellationToken = default
    ) => FindRichMenuIdAsync(RichMenuOf(userId), cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse> LinkRichMenuAsync(
        string userId,
        string richMenuId,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api($"{RichMenuOf(userId)}/{Escape(richMenuId)}"),
            content: null,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> UnlinkRichMenuAsync(string userId, CancellationToken cancellationToken = default) =>
        line.CallAsync(HttpMethod.Delete, line.Api(RichMenuOf(userId)), content: null, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse> LinkRichMenuToUsersAsync(
        string richMenuId,
        IReadOnlyList<string> userIds,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api("/v2/bot/richmenu/bulk/link"),
            LineHttp.Json(new RichMenuBulkLinkRequest(richMenuId, userIds), LineJson.Context.RichMenuBulkLinkRequest),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> UnlinkRichMenuFromUsersAsync(
        IReadOnlyList<string> userIds,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api("/v2/bot/richmenu/bulk/unlink"),
            LineHttp.Json(new RichMenuBulkUnlinkRequest(userIds), LineJson.Context.RichMenuBulkUnlinkRequest),
            cancellationToken
        );

    private static string RichMenuOf(string userId) => $"/v2/bot/user/{Escape(userId)}/richmenu";

    private async Task<LineResponse<string?>> FindRichMenuIdAsync(string path, CancellationToken cancellationToken)
    {
        var found = await line.FindAsync(line.Api(path), LineJson.Context.RichMenuIdAnswer, cancellationToken);
        return new LineResponse<string?>(found.Value?.RichMenuId, found.RequestId);
    }
}
