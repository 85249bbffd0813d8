using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class RichMenuLinkEndpoints
{
    private const int MaximumUsers = 500;

    public static void MapRichMenuLinks(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/user/{userId}/richmenu/{richMenuId}", Link).WithName("linkRichMenuIdToUser");
        api.MapGet("/v2/bot/user/{userId}/richmenu", Get).WithName("getRichMenuIdOfUser");
        api.MapDelete("/v2/bot/user/{userId}/richmenu", Unlink).WithName("unlinkRichMenuIdFromUser");
        api.MapPost("/v2/bot/richmenu/bulk/link", LinkMany).WithName("linkRichMenuIdToUsers");
        api.MapPost("/v2/bot/richmenu/bulk/unlink", UnlinkMany).WithName("unlinkRichMenuIdFromUsers");
    }

    private static IResult Link(string userId, string richMenuId, LineUsers users, RichMenuLinks links)
    {
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.BadParameter("userId");
        }

        return RichMenuRefusals.Of(links.Link(Reachable([userId], users), richMenuId)) ?? ApiResults.Ok();
    }

    private static IResult Get(string userId, RichMenuLinks links)
    {
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.BadParameter("userId");
        }

        return links.LinkedTo(userId) is { } menu
            ? TypedResults.Json(new RichMenuIdAnswer(menu.RichMenuId), ApiJson.Default.RichMenuIdAnswer)
            : LineError.NotFound("the user has no richmenu");
    }

    private static IResult Unlink(string userId, RichMenuLinks links)
    {
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.BadParameter("userId");
        }

        links.Unlink([userId]);
        return ApiResults.Ok();
    }

    private static IResult LinkMany(Body<BulkLinkRequest> body, LineUsers users, RichMenuLinks links)
    {
        if (string.IsNullOrEmpty(body.Value.RichMenuId))
        {
            return LineError.BadProperty("richMenuId", "May not be empty");
        }

        if (RefusalOf(body.Value.UserIds) is { } refusal)
        {
            return refusal;
        }

        return RichMenuRefusals.Of(links.Link(Reachable(body.Value.UserIds!, users), body.Value.RichMenuId))
            ?? ApiResults.Accepted();
    }

    private static IResult UnlinkMany(Body<BulkUnlinkRequest> body, RichMenuLinks links)
    {
        if (RefusalOf(body.Value.UserIds) is { } refusal)
        {
            return refusal;
        }

        links.Unlink(body.Value.UserIds!);
        return ApiResults.Accepted();
    }

    private static IResult? RefusalOf(IReadOnlyList<string>? userIds) =>
        userIds is not { Count: >= 1 and <= MaximumUsers }
            ? LineError.BadProperty("userIds", $"Size must be between 1 and {MaximumUsers}")
        : userIds.All(LineUsers.IsWellFormed) ? null
        : LineError.UnreadableProperty("userIds");

    // Linking to anybody else succeeds as far as the bot can tell, and does nothing.
    private static List<string> Reachable(IReadOnlyList<string> userIds, LineUsers users) =>
        [.. userIds.Where(id => users.TryGet(id, out var user) && user.Friendship == Friendship.Friend)];
}
