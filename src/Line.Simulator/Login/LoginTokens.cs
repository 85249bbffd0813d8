using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>What a token allows whom to see of whom.</summary>
/// <param name="Scope">Never lists <c>email</c>.</param>
internal sealed record LoginToken(string ClientId, string UserId, string Scope, DateTimeOffset ExpiresAt)
{
    public bool Has(string scope) => Scope.Split(' ').Contains(scope, StringComparer.Ordinal);
}

/// <summary>Access tokens of 30 days, and refresh tokens of 90 days that a refresh does not make longer.</summary>
internal sealed class LoginTokens(Identifiers identifiers, ChangeFeed feed)
{
    public static readonly TimeSpan AccessLifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(90);

    private readonly ConcurrentDictionary<string, LoginToken> _access = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LoginToken> _refresh = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, LoginToken> Access => _access.ToDictionary(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, LoginToken> Refresh => _refresh.ToDictionary(StringComparer.Ordinal);

    public string IssueRefresh(string clientId, string userId, string scope, DateTimeOffset now) =>
        Keep(_refresh, new LoginToken(clientId, userId, scope, now + RefreshLifetime), now);

    public string IssueAccess(string clientId, string userId, string scope, DateTimeOffset now) =>
        Keep(_access, new LoginToken(clientId, userId, scope, now + AccessLifetime), now);

    public LoginToken? FindAccess(string? token, DateTimeOffset now) => Find(_access, token, now);

    public LoginToken? FindRefresh(string? token, DateTimeOffset now) => Find(_refresh, token, now);

    public void Revoke(string accessToken)
    {
        _access.TryRemove(accessToken, out _);
        feed.Touch();
    }

    /// <summary>The person, or the site for them, takes back what they allowed.</summary>
    public void RevokeAll(string userId, string clientId)
    {
        foreach (var tokens in (ConcurrentDictionary<string, LoginToken>[])[_access, _refresh])
        {
            Remove(tokens, token => token.UserId == userId && token.ClientId == clientId);
        }

        feed.Touch();
    }

    public void Restore(IReadOnlyDictionary<string, LoginToken> access, IReadOnlyDictionary<string, LoginToken> refresh)
    {
        foreach (var (token, allowed) in access)
        {
            _access[token] = allowed;
        }

        foreach (var (token, allowed) in refresh)
        {
            _refresh[token] = allowed;
        }
    }

    private string Keep(ConcurrentDictionary<string, LoginToken> tokens, LoginToken allowed, DateTimeOffset now)
    {
        Remove(tokens, old => old.ExpiresAt <= now);
        var token = identifiers.NewLoginToken();
        tokens[token] = allowed;
        feed.Touch();
        return token;
    }

    private static LoginToken? Find(
        ConcurrentDictionary<string, LoginToken> tokens,
        string? token,
        DateTimeOffset now
    ) => token is not null && tokens.TryGetValue(token, out var found) && now < found.ExpiresAt ? found : null;

    private static void Remove(ConcurrentDictionary<string, LoginToken> tokens, Func<LoginToken, bool> condition)
    {
        foreach (var (token, allowed) in tokens)
        {
            if (condition(allowed))
            {
                tokens.TryRemove(token, out _);
            }
        }
    }
}
