using System.Reflection;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

internal sealed record NewGroupRequest(string? Name, GroupKind Kind, IReadOnlyList<string>? Members);

internal sealed record MembersRequest(IReadOnlyList<string>? UserIds);

internal sealed record GroupTextRequest(string? UserId, string? Text);

/// <summary>A group as the remote control sees it.</summary>
internal sealed record GroupView(
    string GroupId,
    GroupKind Kind,
    string Name,
    IReadOnlyList<string> Members,
    bool HasBot
)
{
    public static GroupView Of(LineGroup group) =>
        new(group.Id, group.Kind, group.Name, [.. group.Members.Select(member => member.UserId)], group.HasBot);
}

internal static class GroupControls
{
    public static void MapGroups(this RouteGroupBuilder control)
    {
        control.MapPost("/groups", Create);
        control.MapGet("/groups", (LineGroups groups) => groups.All.Select(GroupView.Of).ToList());

        var group = control.MapGroup("/groups/{groupId}");
        ActingGroup.RefusesUnknownGroups(group);
        group.MapPost("/text", SayText);
        group.MapPost("/members", AddMembers);
        group.MapDelete("/members/{userId}", RemoveMember);
        group.MapDelete(
            "/account",
            (ActingGroup acting, GroupActs acts) => ControlResults.Of(acts.RemoveBot(acting.Group))
        );
        group.MapGet(
            "/chat",
            (ActingGroup acting) =>
                TypedResults.Json(acting.Group.Chat.Entries, SimulatorJson.Default.IReadOnlyListChatEntry)
        );
    }

    private static IResult Create(NewGroupRequest request, LineUsers users, GroupActs acts)
    {
        if (UsersOf(request.Members, users) is not { } members)
        {
            return Unknown();
        }

        var (group, _) = acts.Create(request.Kind, request.Name ?? "", members);
        return TypedResults.Json(
            GroupView.Of(group),
            SimulatorJson.Default.GroupView,
            statusCode: StatusCodes.Status201Created
        );
    }

    private static IResult SayText(ActingGroup acting, GroupTextRequest request, LineUsers users, GroupActs acts) =>
        request is { UserId: { } userId, Text: { Length: > 0 } text } && users.TryGet(userId, out var user)
            ? ControlResults.Of(acts.Say(acting.Group, user, text))
            : ControlResults.Refused(StatusCodes.Status400BadRequest, "Missing or unknown: userId or text.");

    private static IResult AddMembers(ActingGroup acting, MembersRequest request, LineUsers users, GroupActs acts) =>
        UsersOf(request.UserIds, users) is { } people ? ControlResults.Of(acts.Join(acting.Group, people)) : Unknown();

    private static IResult RemoveMember(ActingGroup acting, string userId, LineUsers users, GroupActs acts) =>
        users.TryGet(userId, out var user) ? ControlResults.Of(acts.Leave(acting.Group, user)) : Unknown();

    private static IResult Unknown() =>
        ControlResults.Refused(StatusCodes.Status400BadRequest, "One of these users does not exist.");

    private static List<LineUser>? UsersOf(IReadOnlyList<string>? userIds, LineUsers users)
    {
        var found = new List<LineUser>();
        foreach (var userId in userIds ?? [])
        {
            if (!users.TryGet(userId, out var user))
            {
                return null;
            }

            found.Add(user);
        }

        return found;
    }
}

/// <summary>The group a remote-control path names.</summary>
internal sealed class ActingGroup : IBindableFromHttpContext<ActingGroup>
{
    private readonly LineGroup? _group;

    private ActingGroup(LineGroup? group) => _group = group;

    public bool Exists => _group is not null;

    /// <summary>Present in every handler: <see cref="RefusesUnknownGroups"/> answers before.</summary>
    public LineGroup Group => _group ?? throw new InvalidOperationException("There is no such group.");

    public static ValueTask<ActingGroup?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var groups = context.RequestServices.GetRequiredService<LineGroups>();
        groups.TryGet(context.GetRouteValue("groupId") as string ?? "", out var group);
        return ValueTask.FromResult<ActingGroup?>(new ActingGroup(group));
    }

    public static void RefusesUnknownGroups(RouteGroupBuilder endpoints) =>
        endpoints.AddEndpointFilter(
            static async (context, next) =>
                context.Arguments.OfType<ActingGroup>().All(acting => acting.Exists)
                    ? await next(context)
                    : ControlResults.Refused(StatusCodes.Status404NotFound, "There is no such group.")
        );
}
