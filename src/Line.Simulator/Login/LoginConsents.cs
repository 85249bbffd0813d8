using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>What people allow which site to see.</summary>
internal sealed class LoginConsents(ChangeFeed feed)
{
    private readonly ConcurrentDictionary<(string UserId, string ClientId), string[]> _scopes = new();

    public IReadOnlyList<LoginConsent> All =>
        [.. _scopes.Select(consent => new LoginConsent(consent.Key.UserId, consent.Key.ClientId, consent.Value))];

    public bool Covers(string userId, string clientId, IEnumerable<string> scopes) =>
        _scopes.TryGetValue((userId, clientId), out var allowed)
        && !scopes.Except(allowed, StringComparer.Ordinal).Any();

    public void Add(string userId, string clientId, IEnumerable<string> scopes)
    {
        _scopes.AddOrUpdate(
            (userId, clientId),
            _ => [.. scopes],
            (_, allowed) => [.. allowed.Union(scopes, StringComparer.Ordinal)]
        );
        feed.Touch();
    }

    public void Withdraw(string userId, string clientId)
    {
        _scopes.TryRemove((userId, clientId), out _);
        feed.Touch();
    }
}

internal sealed record LoginConsent(string UserId, string ClientId, IReadOnlyList<string> Scopes);
