using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <summary>What an account link starts with: good once, for ten minutes, for the user it was issued to.</summary>
internal sealed class LinkTokens(Identifiers identifiers)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Issued> _unused = new(StringComparer.Ordinal);

    public string Issue(string userId, DateTimeOffset now)
    {
        foreach (var (old, issued) in _unused)
        {
            if (now - issued.At > Lifetime)
            {
                _unused.TryRemove(old, out _);
            }
        }

        var token = identifiers.NewLinkToken();
        _unused[token] = new Issued(userId, now);
        return token;
    }

    /// <returns>Whom it is for, without using it, or null when it is unknown, used or too old.</returns>
    public string? OwnerOf(string token, DateTimeOffset now) =>
        _unused.TryGetValue(token, out var issued) && now - issued.At <= Lifetime ? issued.UserId : null;

    /// <returns>Whom it was issued to, or null when it is unknown, used or too old.</returns>
    public string? Use(string token, DateTimeOffset now) =>
        _unused.TryRemove(token, out var issued) && now - issued.At <= Lifetime ? issued.UserId : null;

    private sealed record Issued(string UserId, DateTimeOffset At);
}
