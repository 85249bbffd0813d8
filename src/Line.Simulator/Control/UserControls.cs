using Line.Simulator.Platform;

namespace Line.Simulator.Control;

internal static class UserControls
{
    public static void MapUsers(this RouteGroupBuilder control)
    {
        control.MapPost("/users", Add);
        control.MapGet("/users", (LineUsers users) => users.All.Select(user => user.View).ToList());
    }

    public static void MapFriendship(this RouteGroupBuilder user)
    {
        user.MapPost(
            "/follow",
            (ActingUser acting, Friendships friendships) => ControlResults.Of(friendships.Follow(acting.User))
        );
        user.MapPost(
            "/block",
            (ActingUser acting, Friendships friendships) => ControlResults.Of(friendships.Block(acting.User))
        );
    }

    private static IResult Add(NewUserRequest request, LineUsers users)
    {
        if (string.IsNullOrWhiteSpace(request.DisplayName))
        {
            return ControlResults.Refused(StatusCodes.Status400BadRequest, "displayName is missing.");
        }

        if (request.UserId is { } userId && !LineUsers.IsWellFormed(userId))
        {
            return ControlResults.Refused(
                StatusCodes.Status400BadRequest,
                "A userId is U and 32 lower-case hexadecimal digits."
            );
        }

        var (user, isNew) = users.GetOrAdd(request.UserId, request.DisplayName, request.Language);
        return TypedResults.Json(
            new NewUserAnswer(user.UserId),
            SimulatorJson.Default.NewUserAnswer,
            statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK
        );
    }
}
