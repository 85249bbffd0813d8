using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class UserEndpoints
{
    private const int DefaultPage = 300;
    private const int LargestPage = 1000;

    public static void MapUsers(this RouteGroupBuilder api)
    {
        api.MapGet("/v2/bot/profile/{userId}", GetProfile).WithName("getProfile");
        api.MapGet("/v2/bot/followers/ids", GetFollowers).WithName("getFollowers");
        api.MapPost("/v2/bot/user/{userId}/linkToken", IssueLinkToken).WithName("issueLinkToken");
    }

    private static IResult GetProfile(string userId, LineUsers users)
    {
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.BadParameter("userId");
        }

        return users.TryGet(userId, out var user) && user.Friendship == Friendship.Friend
            ? TypedResults.Json(
                new ProfileAnswer(user.DisplayName, user.UserId, user.Language),
                ApiJson.Default.ProfileAnswer
            )
            : LineError.NotFound();
    }

    private static IResult GetFollowers(
        LineUsers users,
        SimulatorOptions options,
        string? start,
        int limit = DefaultPage
    )
    {
        if (limit is < 1 or > LargestPage)
        {
            return LineError.BadParameter("limit");
        }

        if (!options.VerifiedAccount)
        {
            return LineError.NotAvailable();
        }

        return Continuation.Page([.. users.Friends.Select(user => user.UserId)], start, limit) is var (page, next)
            ? TypedResults.Json(new FollowersAnswer(page, next), ApiJson.Default.FollowersAnswer)
            : LineError.BadParameter("start");
    }

    private static IResult IssueLinkToken(string userId, LineUsers users, LinkTokens linkTokens, TimeProvider time)
    {
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.BadParameter("userId");
        }

        return users.TryGet(userId, out var user) && user.Friendship == Friendship.Friend
            ? TypedResults.Json(
                new LinkTokenAnswer(linkTokens.Issue(userId, time.GetUtcNow())),
                ApiJson.Default.LinkTokenAnswer
            )
            : LineError.NotFound();
    }
}
