using Line.Simulator.Api;
using Line.Simulator.Login;

namespace Line.Simulator.ChannelTokens;

/// <summary>What LINE has for channel access tokens alone; version 2.1 shares LINE Login's paths (<see cref="TokenEndpoints"/>).</summary>
internal static class ChannelTokenEndpoints
{
    private const string Scope = "P CM";
    private const string ChosenScope = "profile chat_message.write";

    public static void MapChannelTokens(this RouteGroupBuilder api)
    {
        Named(
            api.MapPost("/oauth2/v3/token", (OAuthForm form, ChannelTokenGrants grants) => grants.IssueStateless(form)),
            "issueStatelessChannelToken"
        );
        Named(
            api.MapPost(
                "/v2/oauth/accessToken",
                (OAuthForm form, ChannelTokenGrants grants) => grants.IssueShortLived(form)
            ),
            "issueChannelToken"
        );
        Named(api.MapPost("/v2/oauth/verify", Verify), "verifyChannelToken");
        Named(api.MapPost("/v2/oauth/revoke", Revoke), "revokeChannelToken");
        Named(api.MapGet("/oauth2/v2.1/tokens/kid", GetKeyIds), "getsAllValidChannelAccessTokenKeyIds");
    }

    /// <summary>A token of version 2.1 shown at the path that LINE Login's tokens are shown at too.</summary>
    public static IResult? VerifyChosen(string? token, ChannelTokenBook tokens, DateTimeOffset now) =>
        tokens.Find(token, now) is { Kind: ChannelTokenKind.Chosen } found ? Answer(found, ChosenScope, now) : null;

    private static void Named(RouteHandlerBuilder endpoint, string operation) =>
        endpoint.WithName(operation).NeedsNoChannelToken();

    private static IResult Verify(OAuthForm form, ChannelTokenBook tokens, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return Older(tokens.Find(form["access_token"], now)) is { } found
            ? Answer(found, Scope, now)
            : OAuthError.InvalidRequest("access token expired");
    }

    private static IResult Revoke(OAuthForm form, ChannelTokenBook tokens, TimeProvider time)
    {
        if (form["access_token"] is not { Length: > 0 } token)
        {
            return OAuthError.InvalidRequest("some parameters missed or invalid");
        }

        // As LINE says of unknown ones too: 200.
        if (Older(tokens.Find(token, time.GetUtcNow())) is not null)
        {
            tokens.Revoke(token);
        }

        return TypedResults.Ok();
    }

    private static IResult GetKeyIds(
        HttpRequest request,
        ClientAssertions assertions,
        ChannelTokenBook tokens,
        TimeProvider time
    )
    {
        var query = request.Query;
        return
            assertions.Check(query["client_assertion_type"], query["client_assertion"], out var refusal) is { } client
            ? TypedResults.Json(
                new KeyIdsAnswer(tokens.KeyIdsOf(client.ChannelId, time.GetUtcNow())),
                ApiJson.Default.KeyIdsAnswer
            )
            : refusal;
    }

    private static ChannelToken? Older(ChannelToken? token) =>
        token is { Kind: ChannelTokenKind.ShortLived or ChannelTokenKind.LongLived } ? token : null;

    private static IResult Answer(ChannelToken token, string scope, DateTimeOffset now) =>
        TypedResults.Json(
            new AccessTokenAnswer(scope, token.ChannelId, token.SecondsLeft(now)),
            ApiJson.Default.AccessTokenAnswer
        );
}

internal sealed record KeyIdsAnswer(IReadOnlyList<string> Kids);
