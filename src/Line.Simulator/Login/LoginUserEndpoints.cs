using Line.Simulator.Api;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>What a site may ask about somebody who let it.</summary>
internal static class LoginUserEndpoints
{
    private const string Profile = "profile";
    private const string OpenId = "openid";

    public static void MapLoginUsers(this RouteGroupBuilder api)
    {
        string[] readOrSent = [HttpMethods.Get, HttpMethods.Post];
        api.MapMethods("/oauth2/v2.1/userinfo", readOrSent, GetUserInfo)
            .WithName("loginUserInfo")
            .NeedsNoChannelToken();
        api.MapGet("/v2/profile", GetProfile).WithName("loginProfile").NeedsNoChannelToken();
        api.MapGet("/friendship/v1/status", GetFriendship).WithName("loginFriendship").NeedsNoChannelToken();
        api.MapPost("/user/v1/deauthorize", Deauthorize).WithName("loginDeauthorize").NeedsNoChannelToken();
    }

    private static IResult GetUserInfo(HttpRequest request, LoginTokens tokens, LineUsers users, TimeProvider time)
    {
        if (UserOf(request, tokens, users, time) is not var (user, token))
        {
            return OAuthError.Unauthorized("The access token is invalid or expired");
        }

        return token.Has(OpenId)
            ? TypedResults.Json(
                new UserInfoAnswer(user.UserId, token.Has(Profile) ? user.DisplayName : null),
                ApiJson.Default.UserInfoAnswer
            )
            : OAuthError.MissingScope();
    }

    private static IResult GetProfile(HttpRequest request, LoginTokens tokens, LineUsers users, TimeProvider time) =>
        WithProfileScope(
            UserOf(request, tokens, users, time),
            user =>
                TypedResults.Json(
                    new LoginProfileAnswer(user.UserId, user.DisplayName),
                    ApiJson.Default.LoginProfileAnswer
                )
        );

    private static IResult GetFriendship(HttpRequest request, LoginTokens tokens, LineUsers users, TimeProvider time) =>
        WithProfileScope(
            UserOf(request, tokens, users, time),
            user =>
                TypedResults.Json(
                    new FriendshipAnswer(user.Friendship == Friendship.Friend),
                    ApiJson.Default.FriendshipAnswer
                )
        );

    private static IResult Deauthorize(
        LoginCaller caller,
        Body<DeauthorizeRequest> body,
        LoginTokens tokens,
        LoginConsents consents,
        TimeProvider time
    )
    {
        var now = time.GetUtcNow();
        if (caller.ChannelId is not { } channelId)
        {
            return LoginCaller.Refuse();
        }

        if (tokens.FindAccess(body.Value.UserAccessToken, now) is not { } token || token.ClientId != channelId)
        {
            return LineError.BadRequest("invalid token");
        }

        tokens.RevokeAll(token.UserId, channelId);
        consents.Withdraw(token.UserId, channelId);
        return TypedResults.NoContent();
    }

    private static IResult WithProfileScope((LineUser User, LoginToken Token)? found, Func<LineUser, IResult> answer) =>
        found is not var (user, token)
            ? LineError.With(StatusCodes.Status401Unauthorized, "The access token is invalid or expired")
        : token.Has(Profile) ? answer(user)
        : LineError.With(StatusCodes.Status403Forbidden, "The access token lacks the scope 'profile'");

    private static (LineUser User, LoginToken Token)? UserOf(
        HttpRequest request,
        LoginTokens tokens,
        LineUsers users,
        TimeProvider time
    ) =>
        tokens.FindAccess(BearerToken.Of(request), time.GetUtcNow()) is { } token
        && users.TryGet(token.UserId, out var user)
            ? (user, token)
            : null;
}
