using Line.Simulator.Platform;

namespace Line.Simulator.ChannelTokens;

/// <summary>Every channel access token that is good, with LINE's numbers of each kind.</summary>
internal sealed class ChannelTokenBook
{
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);
    public static readonly TimeSpan StatelessLife = TimeSpan.FromMinutes(15);

    private const int MostAtATime = 30;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ChannelToken> _tokens = new(StringComparer.Ordinal);
    private readonly Identifiers _identifiers;
    private readonly ChangeFeed _feed;

    public ChannelTokenBook(Identifiers identifiers, ChangeFeed feed, SimulatorOptions options, TimeProvider time)
    {
        (_identifiers, _feed) = (identifiers, feed);
        _tokens[options.ChannelAccessToken] = LongLived(options.ChannelId, time.GetUtcNow());
    }

    public IReadOnlyDictionary<string, ChannelToken> All
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, ChannelToken>(_tokens, StringComparer.Ordinal);
            }
        }
    }

    public ChannelToken? Find(string? token, DateTimeOffset now)
    {
        lock (_gate)
        {
            return token is not null && _tokens.TryGetValue(token, out var found) && found.IsGood(now) ? found : null;
        }
    }

    public string IssueStateless(string channelId, DateTimeOffset now) =>
        Keep(new ChannelToken(channelId, ChannelTokenKind.Stateless, now, now + StatelessLife, KeyId: null), now);

    /// <summary>The oldest ends when there are too many.</summary>
    public string IssueShortLived(string channelId, DateTimeOffset now)
    {
        lock (_gate)
        {
            var others = Good(channelId, ChannelTokenKind.ShortLived, now);
            if (others.Count >= MostAtATime)
            {
                _tokens.Remove(others.MinBy(other => other.Value.IssuedAt).Key);
            }

            return Keep(new(channelId, ChannelTokenKind.ShortLived, now, now + LongestLife, KeyId: null), now);
        }
    }

    /// <returns>Null when there are too many already.</returns>
    public (string Token, string KeyId)? IssueChosen(string channelId, TimeSpan life, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (Good(channelId, ChannelTokenKind.Chosen, now).Count >= MostAtATime)
            {
                return null;
            }

            var keyId = _identifiers.NewTokenKeyId();
            return (Keep(new(channelId, ChannelTokenKind.Chosen, now, now + life, keyId), now), keyId);
        }
    }

    /// <summary>What the button in LINE's console does.</summary>
    public string ReissueLongLived(string channelId, TimeSpan keepOldFor, DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (var (token, old) in Good(channelId, ChannelTokenKind.LongLived, now))
            {
                _tokens[token] = old with { ExpiresAt = old.ExpiresAt ?? now + keepOldFor };
            }

            return Keep(LongLived(channelId, now), now);
        }
    }

    public IReadOnlyList<string> KeyIdsOf(string channelId, DateTimeOffset now)
    {
        lock (_gate)
        {
            return [.. Good(channelId, ChannelTokenKind.Chosen, now).Select(pair => pair.Value.KeyId!)];
        }
    }

    public void Revoke(string token)
    {
        lock (_gate)
        {
            _tokens.Remove(token);
        }

        _feed.Touch();
    }

    public void Restore(IReadOnlyDictionary<string, ChannelToken> saved)
    {
        lock (_gate)
        {
            foreach (var (token, kept) in saved)
            {
                _tokens[token] = kept;
            }
        }
    }

    private static ChannelToken LongLived(string channelId, DateTimeOffset now) =>
        new(channelId, ChannelTokenKind.LongLived, now, ExpiresAt: null, KeyId: null);

    private List<KeyValuePair<string, ChannelToken>> Good(
        string channelId,
        ChannelTokenKind kind,
        DateTimeOffset now
    ) =>
        [
            .. _tokens.Where(pair =>
                pair.Value.Kind == kind && pair.Value.ChannelId == channelId && pair.Value.IsGood(now)
            ),
        ];

    private string Keep(ChannelToken issued, DateTimeOffset now)
    {
        var token = _identifiers.NewChannelToken();
        lock (_gate)
        {
            foreach (var old in _tokens.Where(pair => !pair.Value.IsGood(now)).Select(pair => pair.Key).ToList())
            {
                _tokens.Remove(old);
            }

            _tokens[token] = issued;
        }

        _feed.Touch();
        return token;
    }
}
