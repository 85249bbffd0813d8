using Line.Messaging.Client;

namespace Line.Messaging.Accounts;

/// <summary>
/// What a site asks LINE about somebody who has just signed in by LINE Login, with that person's access token.
/// Source: https://developers.line.biz/en/reference/line-login/
/// </summary>
/// <param name="http">Its handler decides on connections, timeouts and retries.</param>
/// <param name="options">Of the hosts only <see cref="LineMessagingOptions.ApiBaseUrl"/> is used, of the tokens none.</param>
public sealed class LineLoginClient(HttpClient http, LineMessagingOptions options)
{
    /// <summary>
    /// Whether the person is a friend of the official account that is linked to the Login channel, and has not blocked it.
    /// </summary>
    /// <exception cref="LineApiException">The token lacks the scope <c>profile</c>, or is over.</exception>
    public async Task<LineResponse<bool>> IsFriendAsync(
        string accessToken,
        CancellationToken cancellationToken = default
    )
    {
        var line = With(accessToken);
        var answer = await line.GetAsync(
            line.Api("/friendship/v1/status"),
            LineJson.Context.FriendshipAnswer,
            cancellationToken
        );
        return new LineResponse<bool>(answer.Value.FriendFlag, answer.RequestId);
    }

    /// <summary>Ends an access token that is needed no more; what the person allowed the site stays.</summary>
    public Task<LineResponse> RevokeAsync(
        string accessToken,
        string channelId,
        string channelSecret,
        CancellationToken cancellationToken = default
    )
    {
        var line = With(accessToken);
        var form = new FormUrlEncodedContent([
            new("access_token", accessToken),
            new("client_id", channelId),
            new("client_secret", channelSecret),
        ]);
        return line.CallAsync(HttpMethod.Post, line.Api("/oauth2/v2.1/revoke"), form, cancellationToken);
    }

    private LineHttp With(string accessToken) =>
        new(http, new LineMessagingOptions { ApiBaseUrl = options.ApiBaseUrl, ChannelAccessToken = accessToken });
}
