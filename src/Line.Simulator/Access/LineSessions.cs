using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Access;

/// <summary>Who is signed in to LINE in a browser.</summary>
/// <param name="IsInApp">The browser is LINE's own on that person's phone, which knows whose phone it is.</param>
internal sealed record LineSession(string UserId, bool IsInApp, DateTimeOffset SignedInAt);

/// <summary>The sessions of all browsers, by the value of their cookie.</summary>
internal sealed class LineSessions(Identifiers identifiers, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, LineSession> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _freshSignIns = new(StringComparer.Ordinal);

    public string Open(string userId, bool isInApp)
    {
        Sweep();
        var key = identifiers.NewSessionKey();
        _sessions[key] = new LineSession(userId, isInApp, time.GetUtcNow());
        return key;
    }

    /// <param name="method">How they signed in, as LINE's <c>amr</c> claim calls it.</param>
    public string SignIn(string userId, string method)
    {
        var key = Open(userId, isInApp: false);
        _freshSignIns[key] = method;
        return key;
    }

    public LineSession? Find(string? key) =>
        key is not null && _sessions.TryGetValue(key, out var session) && !IsOver(session) ? session : null;

    /// <returns>How the person signed in a moment ago, once; null to whoever asks again.</returns>
    public string? TakeFreshSignIn(string? key) =>
        key is not null && _freshSignIns.TryRemove(key, out var method) ? method : null;

    private bool IsOver(LineSession session) => time.GetUtcNow() - session.SignedInAt > Lifetime;

    private void Sweep()
    {
        foreach (var (key, session) in _sessions)
        {
            if (IsOver(session))
            {
                _sessions.TryRemove(key, out _);
                _freshSignIns.TryRemove(key, out _);
            }
        }
    }
}
