using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>Who or what stands behind an id that a message is sent to.</summary>
internal sealed class Addresses(LineUsers users, LineGroups groups)
{
    public IRecipient? Find(string id) =>
        users.TryGet(id, out var user) ? user
        : groups.TryGet(id, out var group) && group.HasBot ? group
        : null;
}
