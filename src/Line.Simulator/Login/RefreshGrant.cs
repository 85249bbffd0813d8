using Line.Simulator.Api;

namespace Line.Simulator.Login;

/// <summary>A refresh token for another access token; the refresh token stays, and ends when it would have.</summary>
internal sealed class RefreshGrant(LoginChannels channels, LoginTokens tokens, TimeProvider time)
{
    public IResult Exchange(OAuthForm form)
    {
        if (form.Client(channels, out var refusal) is not { } channel)
        {
            return refusal;
        }

        var now = time.GetUtcNow();
        var refreshToken = form["refresh_token"];
        if (tokens.FindRefresh(refreshToken, now) is not { } allowed || allowed.ClientId != channel.Id)
        {
            return OAuthError.InvalidGrant("invalid refresh token");
        }

        return TypedResults.Json(
            new TokenAnswer(
                tokens.IssueAccess(channel.Id, allowed.UserId, allowed.Scope, now),
                (long)LoginTokens.AccessLifetime.TotalSeconds,
                IdToken: null,
                refreshToken,
                allowed.Scope
            ),
            ApiJson.Default.TokenAnswer
        );
    }
}
