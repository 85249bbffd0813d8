using System.Reflection;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

/// <summary>The user a remote-control path names.</summary>
internal sealed class ActingUser : IBindableFromHttpContext<ActingUser>
{
    private readonly LineUser? _user;

    private ActingUser(LineUser? user) => _user = user;

    public bool Exists => _user is not null;

    /// <summary>Present in every handler: <see cref="RefusesUnknownUsers"/> answers before.</summary>
    public LineUser User => _user ?? throw new InvalidOperationException("There is no such user.");

    public static ValueTask<ActingUser?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var users = context.RequestServices.GetRequiredService<LineUsers>();
        var userId = context.GetRouteValue("userId") as string ?? "";
        users.TryGet(userId, out var user);
        return ValueTask.FromResult<ActingUser?>(new ActingUser(user));
    }

    public static void RefusesUnknownUsers(RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            static async (context, next) =>
                context.Arguments.OfType<ActingUser>().All(acting => acting.Exists)
                    ? await next(context)
                    : ControlResults.Refused(StatusCodes.Status404NotFound, "There is no such user.")
        );
}
