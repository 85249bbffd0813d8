using System.Collections.Concurrent;
using Line.Simulator.Access;
using Line.Simulator.Platform;

namespace Line.Simulator.Browser;

/// <summary>One browser to each phone. What they remember is gone when the simulator stops.</summary>
internal sealed class PhoneBrowsers(LineUsers users, LineSessions sessions, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PhoneBrowser> _byUser = new(StringComparer.Ordinal);

    public PhoneBrowser Of(LineUser user) =>
        _byUser.GetOrAdd(user.UserId, userId => new PhoneBrowser(userId, sessions, time));

    /// <returns>Null where no phone has such an owner.</returns>
    public PhoneBrowser? Find(string userId) => users.TryGet(userId, out var user) ? Of(user) : null;
}
