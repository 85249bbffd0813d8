using System.Diagnostics.CodeAnalysis;

namespace Line.Simulator.Webhooks;

internal enum HappensIn
{
    AnyChat,
    Group,
    Nowhere,
}

/// <param name="Detail">The property that such an event always has; null: none.</param>
internal sealed record EventKind(bool IsReplyable, HappensIn Where, string? Detail);

/// <summary>All types of LINE's webhook events.</summary>
internal static class EventKinds
{
    private static readonly Dictionary<string, EventKind> All = new(StringComparer.Ordinal)
    {
        ["message"] = new(true, HappensIn.AnyChat, "message"),
        ["messageEdited"] = new(true, HappensIn.AnyChat, "message"),
        ["unsend"] = new(false, HappensIn.AnyChat, "unsend"),
        ["follow"] = new(true, HappensIn.AnyChat, "follow"),
        ["unfollow"] = new(false, HappensIn.AnyChat, null),
        ["join"] = new(true, HappensIn.Group, null),
        ["leave"] = new(false, HappensIn.Group, null),
        ["memberJoined"] = new(true, HappensIn.Group, "joined"),
        ["memberLeft"] = new(false, HappensIn.Group, "left"),
        ["postback"] = new(true, HappensIn.AnyChat, "postback"),
        ["videoPlayComplete"] = new(true, HappensIn.AnyChat, "videoPlayComplete"),
        ["beacon"] = new(true, HappensIn.AnyChat, "beacon"),
        ["accountLink"] = new(true, HappensIn.AnyChat, "link"),
        ["membership"] = new(true, HappensIn.AnyChat, "membership"),
        ["module"] = new(false, HappensIn.Nowhere, "module"),
        ["activated"] = new(false, HappensIn.AnyChat, "chatControl"),
        ["deactivated"] = new(false, HappensIn.AnyChat, null),
        ["botSuspended"] = new(false, HappensIn.Nowhere, null),
        ["botResumed"] = new(false, HappensIn.Nowhere, null),
        ["delivery"] = new(false, HappensIn.Nowhere, "delivery"),
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool TryGet(string? type, [NotNullWhen(true)] out EventKind? kind)
    {
        kind = type is null ? null : All.GetValueOrDefault(type);
        return kind is not null;
    }
}
