using System.Buffers.Text;
using System.Globalization;
using System.Text;
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

    private static IResult GetFollowers(LineUsers users, string? start, int limit = DefaultPage)
    {
        if (limit is < 1 or > LargestPage)
        {
            return LineError.BadParameter("limit");
        }

        if (ReadContinuation(start) is not { } from)
        {
            return LineError.BadParameter("start");
        }

        var friends = users.Friends;
        var page = friends.Skip(from).Take(limit).Select(user => user.UserId).ToList();
        var next = from + limit < friends.Count ? WriteContinuation(from + limit) : null;
        return TypedResults.Json(new FollowersAnswer(page, next), ApiJson.Default.FollowersAnswer);
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

    private static string WriteContinuation(int position) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(position.ToString(CultureInfo.InvariantCulture)));

    private static int? ReadContinuation(string? token)
    {
        if (token is null)
        {
            return 0;
        }

        return
            Base64Url.IsValid(token)
            && int.TryParse(
                Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var position
            )
            ? position
            : null;
    }
}
