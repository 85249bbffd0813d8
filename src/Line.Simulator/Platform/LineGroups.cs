using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Line.Simulator.Platform;

/// <summary>The groups and rooms that the account is or was in. No phone shows them: the remote control reads their chats.</summary>
internal sealed partial class LineGroups(Identifiers identifiers, SimulatorOptions options)
{
    private readonly ConcurrentDictionary<string, LineGroup> _byId = new(StringComparer.Ordinal);

    // The page draws one person's chats only; it is told nothing of these.
    private readonly ChangeFeed _unseen = new();

    public IReadOnlyList<LineGroup> All => [.. _byId.Values.OrderBy(group => group.Id, StringComparer.Ordinal)];

    public static bool IsWellFormed(string? groupId) => groupId is not null && IdForm().IsMatch(groupId);

    public LineGroup Add(GroupKind kind, string name, IEnumerable<LineUser> members) =>
        Restore(kind == GroupKind.Group ? identifiers.NewGroupId() : identifiers.NewRoomId(), kind, name, members);

    public LineGroup Restore(string id, GroupKind kind, string name, IEnumerable<LineUser> members)
    {
        var group = new LineGroup(id, kind, name, new Chat(id, options.ChatLength, _unseen));
        group.Add(members);
        _byId[id] = group;
        return group;
    }

    public bool TryGet(string id, [NotNullWhen(true)] out LineGroup? group) => _byId.TryGetValue(id, out group);

    [GeneratedRegex("^[CR][0-9a-f]{32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdForm();
}
