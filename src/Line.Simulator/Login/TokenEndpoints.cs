using Line.Simulator.Api;
using Line.Simulator.ChannelTokens;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>
/// OAuth's token paths. Channel access tokens v2.1 share them; which of the two is meant shows in the grant type and in the
/// token itself.
/// </summary>
internal static class TokenEndpoints
{
    public static void MapLoginTokens(this RouteGroupBuilder api)
    {
        api.MapPost("/oauth2/v2.1/token", Issue).WithName("loginToken").NeedsNoChannelToken();
        api.MapPost("/oauth2/v2.1/revoke", Revoke).WithName("loginRevoke").NeedsNoChannelToken();
        api.MapGet("/oauth2/v2.1/verify", VerifyAccessToken).WithName("loginVerifyAccessToken").NeedsNoChannelToken();
        api.MapPost("/oauth2/v2.1/verify", VerifyIdToken).WithName("loginVerifyIdToken").NeedsNoChannelToken();
    }

    private static IResult Issue(
        OAuthForm form,
        CodeGrant codeGrant,
        RefreshGrant refreshGrant,
        ChannelTokenGrants channelTokens
    ) =>
        form["grant_type"] switch
        {
            null => OAuthError.InvalidRequest("grant_type is missing"),
            "authorization_code" => codeGrant.Exchange(form),
            "refresh_token" => refreshGrant.Exchange(form),
            "client_credentials" => channelTokens.IssueChosen(form),
            _ => OAuthError.UnsupportedGrantType(),
        };

    private static IResult Revoke(
        OAuthForm form,
        Channels channels,
        LoginTokens tokens,
        ChannelTokenBook channelTokens,
        TimeProvider time
    )
    {
        if (form.ChannelId(channels, out var refusal) is not { } channelId)
        {
            return refusal;
        }

        if (form["access_token"] is not { } token)
        {
            return OAuthError.InvalidRequest("access_token is missing");
        }

        var now = time.GetUtcNow();
        if (tokens.FindAccess(token, now)?.ClientId == channelId)
        {
            tokens.Revoke(token);
        }
        else if (
            channelTokens.Find(token, now) is { Kind: ChannelTokenKind.Chosen } found
            && found.ChannelId == channelId
        )
        {
            channelTokens.Revoke(token);
        }

        return TypedResults.Ok();
    }

    private static IResult VerifyAccessToken(
        HttpRequest request,
        LoginTokens tokens,
        ChannelTokenBook channelTokens,
        TimeProvider time
    )
    {
        var (given, now) = ((string?)request.Query["access_token"], time.GetUtcNow());
        return tokens.FindAccess(given, now) is { } token
            ? TypedResults.Json(
                new AccessTokenAnswer(token.Scope, token.ClientId, (long)(token.ExpiresAt - now).TotalSeconds),
                ApiJson.Default.AccessTokenAnswer
            )
            : ChannelTokenEndpoints.VerifyChosen(given, channelTokens, now)
                ?? OAuthError.InvalidRequest("access token expired");
    }

    private static IResult VerifyIdToken(OAuthForm form, IdTokens idTokens, TimeProvider time)
    {
        if (form["id_token"] is not { } token || form["client_id"] is not { } clientId)
        {
            return OAuthError.InvalidRequest("id_token or client_id is missing");
        }

        var expected = new ExpectedIdToken(token, clientId, form["nonce"], form["user_id"]);
        return idTokens.Check(expected, time.GetUtcNow(), out var claims) is { } wrong
            ? OAuthError.InvalidRequest(wrong)
            : TypedResults.Json(claims, ApiJson.Default.JsonElement);
    }
}
