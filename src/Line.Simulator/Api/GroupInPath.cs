using System.Reflection;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>The group or room that a path names, if the account is in it.</summary>
internal sealed class GroupInPath : IBindableFromHttpContext<GroupInPath>
{
    private readonly string? _id;
    private readonly LineGroups _groups;

    private GroupInPath(string? id, IServiceProvider services)
    {
        (_id, _groups) = (id, services.GetRequiredService<LineGroups>());
        Options = services.GetRequiredService<SimulatorOptions>();
    }

    public SimulatorOptions Options { get; }

    public static ValueTask<GroupInPath?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<GroupInPath?>(
            new GroupInPath(context.GetRouteValue("groupId") as string, context.RequestServices)
        );

    public IResult In(GroupKind kind, Func<LineGroup, IResult> answer)
    {
        if (!LineGroups.IsWellFormed(_id))
        {
            return LineError.BadParameter(kind == GroupKind.Group ? "groupId" : "roomId");
        }

        return _groups.TryGet(_id!, out var group) && group.Kind == kind && group.HasBot
            ? answer(group)
            : LineError.NotFound();
    }
}
