namespace Line.Simulator.Platform;

/// <summary>Who sees which menu: one's own before the default. A link to a deleted menu counts for nothing.</summary>
internal sealed class RichMenuLinks(RichMenus richMenus, ChangeFeed feed)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _ofUsers = new(StringComparer.Ordinal);
    private string? _defaultId;

    public IReadOnlyDictionary<string, string> OfUsers
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, string>(_ofUsers, StringComparer.Ordinal);
            }
        }
    }

    public StoredRichMenu? Default
    {
        get
        {
            lock (_gate)
            {
                return Existing(_defaultId);
            }
        }
    }

    public RichMenuOutcome SetDefault(string richMenuId)
    {
        if (CheckShowable(richMenuId) is var outcome and not RichMenuOutcome.Done)
        {
            return outcome;
        }

        ChangeDefault(richMenuId);
        return RichMenuOutcome.Done;
    }

    public void ClearDefault() => ChangeDefault(null);

    public RichMenuOutcome Link(IReadOnlyCollection<string> userIds, string richMenuId)
    {
        if (CheckShowable(richMenuId) is var outcome and not RichMenuOutcome.Done)
        {
            return outcome;
        }

        lock (_gate)
        {
            foreach (var userId in userIds)
            {
                _ofUsers[userId] = richMenuId;
            }
        }

        Announce(userIds);
        return RichMenuOutcome.Done;
    }

    public void Unlink(IReadOnlyCollection<string> userIds)
    {
        lock (_gate)
        {
            foreach (var userId in userIds)
            {
                _ofUsers.Remove(userId);
            }
        }

        Announce(userIds);
    }

    public StoredRichMenu? LinkedTo(string userId)
    {
        lock (_gate)
        {
            return Existing(_ofUsers.GetValueOrDefault(userId));
        }
    }

    /// <summary>Non-friends see the default only, and who blocked the account sees nothing.</summary>
    public StoredRichMenu? SeenBy(LineUser user) =>
        user.Friendship switch
        {
            Friendship.Friend => LinkedTo(user.UserId) ?? Default,
            Friendship.None => Default,
            _ => null,
        };

    public void Restore(IReadOnlyDictionary<string, string> ofUsers, string? defaultId)
    {
        lock (_gate)
        {
            foreach (var (userId, richMenuId) in ofUsers)
            {
                _ofUsers[userId] = richMenuId;
            }

            _defaultId = defaultId;
        }
    }

    private StoredRichMenu? Existing(string? richMenuId) => richMenuId is null ? null : richMenus.Find(richMenuId);

    private RichMenuOutcome CheckShowable(string richMenuId) =>
        richMenus.Find(richMenuId) switch
        {
            null => RichMenuOutcome.NotFound,
            { Image: null } => RichMenuOutcome.NoImage,
            _ => RichMenuOutcome.Done,
        };

    private void ChangeDefault(string? richMenuId)
    {
        lock (_gate)
        {
            _defaultId = richMenuId;
        }

        feed.Publish(new RichMenuChanged(null));
    }

    private void Announce(IEnumerable<string> userIds)
    {
        foreach (var userId in userIds)
        {
            feed.Publish(new RichMenuChanged(userId));
        }
    }
}
