using Line.Messaging.Accounts;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<LineResponse<UserProfile?>> GetProfileAsync(
        string userId,
        CancellationToken cancellationToken = default
    ) => line.FindAsync(line.Api($"/v2/bot/profile/{Escape(userId)}"), LineJson.Context.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse<BotInfo>> GetBotInfoAsync(CancellationToken cancellationToken = default) =>
        line.GetAsync(line.Api("/v2/bot/info"), LineJson.Context.BotInfo, cancellationToken);

    /// <inheritdoc/>
    public async Task<LineResponse<string>> IssueLinkTokenAsync(
        string userId,
        CancellationToken cancellationToken = default
    )
    {
        var answer = await line.AskAsync(
            HttpMethod.Post,
            line.Api($"/v2/bot/user/{Escape(userId)}/linkToken"),
            content: null,
            LineJson.Context.LinkTokenAnswer,
            cancellationToken
        );
        return new LineResponse<string>(answer.Value.LinkToken, answer.RequestId);
    }
}
