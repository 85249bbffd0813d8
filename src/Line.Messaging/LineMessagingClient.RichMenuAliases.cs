using Line.Messaging.Client;
using Line.Messaging.RichMenus;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    private const string RichMenuAliases = "/v2/bot/richmenu/alias";

    /// <inheritdoc/>
    public Task<LineResponse> CreateRichMenuAliasAsync(
        RichMenuAlias alias,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api(RichMenuAliases),
            LineHttp.Json(alias, LineJson.Context.RichMenuAlias),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> UpdateRichMenuAliasAsync(
        RichMenuAlias alias,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Post,
            line.Api($"{RichMenuAliases}/{Escape(alias.RichMenuAliasId)}"),
            LineHttp.Json(new RichMenuAliasTarget(alias.RichMenuId), LineJson.Context.RichMenuAliasTarget),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<RichMenuAlias?>> GetRichMenuAliasAsync(
        string richMenuAliasId,
        CancellationToken cancellationToken = default
    ) =>
        line.FindAsync(
            line.Api($"{RichMenuAliases}/{Escape(richMenuAliasId)}"),
            LineJson.Context.RichMenuAlias,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<LineResponse<IReadOnlyList<RichMenuAlias>>> GetRichMenuAliasesAsync(
        CancellationToken cancellationToken = default
    )
    {
        var answer = await line.GetAsync(
            line.Api($"{RichMenuAliases}/list"),
            LineJson.Context.RichMenuAliasListAnswer,
            cancellationToken
        );
        return new LineResponse<IReadOnlyList<RichMenuAlias>>(answer.Value.Aliases, answer.RequestId);
    }

    /// <inheritdoc/>
    public Task<LineResponse> DeleteRichMenuAliasAsync(
        string richMenuAliasId,
        CancellationToken cancellationToken = default
    ) =>
        line.CallAsync(
            HttpMethod.Delete,
            line.Api($"{RichMenuAliases}/{Escape(richMenuAliasId)}"),
            content: null,
            cancellationToken
        );
}
