using System.Collections.Concurrent;
using Line.Simulator.Platform;

namespace Line.Simulator.Login;

/// <summary>Stateless channel access tokens of the Login channels: fifteen minutes, as many as one likes, not revocable.</summary>
internal sealed class StatelessTokens(Identifiers identifiers)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Issued> _issued = new(StringComparer.Ordinal);

    public string Issue(string channelId, DateTimeOffset now)
    {
        foreach (var (old, issued) in _issued)
        {
            if (issued.ExpiresAt <= now)
            {
                _issued.TryRemove(old, out _);
            }
        }

        var token = identifiers.NewLoginToken();
        _issued[token] = new Issued(channelId, now + Lifetime);
        return token;
    }

    public string? ChannelOf(string? token, DateTimeOffset now) =>
        token is not null && _issued.TryGetValue(token, out var issued) && now < issued.ExpiresAt
            ? issued.ChannelId
            : null;

    private sealed record Issued(string ChannelId, DateTimeOffset ExpiresAt);
}
