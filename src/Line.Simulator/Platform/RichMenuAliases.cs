namespace Line.Simulator.Platform;

internal sealed class RichMenuAliases(RichMenus richMenus, RichMenuLinks links, ChangeFeed feed)
{
    private const int MaximumAliases = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _menuIds = new(StringComparer.Ordinal);

    public IReadOnlyList<RichMenuAlias> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _menuIds.Select(alias => new RichMenuAlias(alias.Key, alias.Value))];
            }
        }
    }

    public RichMenuAlias? Find(string aliasId)
    {
        lock (_gate)
        {
            return _menuIds.TryGetValue(aliasId, out var menuId) ? new RichMenuAlias(aliasId, menuId) : null;
        }
    }

    public RichMenuOutcome Create(RichMenuAlias alias)
    {
        lock (_gate)
        {
            if (_menuIds.ContainsKey(alias.RichMenuAliasId))
            {
                return RichMenuOutcome.AliasConflict;
            }

            return _menuIds.Count >= MaximumAliases ? RichMenuOutcome.TooMany : Set(alias);
        }
    }

    public RichMenuOutcome Update(RichMenuAlias alias)
    {
        lock (_gate)
        {
            return _menuIds.ContainsKey(alias.RichMenuAliasId) ? Set(alias) : RichMenuOutcome.AliasNotFound;
        }
    }

    public RichMenuOutcome Delete(string aliasId)
    {
        lock (_gate)
        {
            feed.Touch();
            return _menuIds.Remove(aliasId) ? RichMenuOutcome.Done : RichMenuOutcome.AliasNotFound;
        }
    }

    /// <summary>A tap on a richmenuswitch area: the alias's menu becomes the user's own.</summary>
    public RichMenuSwitchStatus Switch(LineUser user, string aliasId)
    {
        if (Find(aliasId) is not { } alias)
        {
            return RichMenuSwitchStatus.AliasNotFound;
        }

        return links.Link([user.UserId], alias.RichMenuId) == RichMenuOutcome.Done
            ? RichMenuSwitchStatus.Success
            : RichMenuSwitchStatus.RichMenuNotFound;
    }

    public void Restore(IEnumerable<RichMenuAlias> aliases)
    {
        lock (_gate)
        {
            foreach (var alias in aliases)
            {
                _menuIds[alias.RichMenuAliasId] = alias.RichMenuId;
            }
        }
    }

    // An alias may only ever be pointed at a menu that can be shown.
    private RichMenuOutcome Set(RichMenuAlias alias)
    {
        if (richMenus.Find(alias.RichMenuId) is not { Image: not null })
        {
            return RichMenuOutcome.NotFound;
        }

        _menuIds[alias.RichMenuAliasId] = alias.RichMenuId;
        feed.Publish(new RichMenuChanged(null));
        return RichMenuOutcome.Done;
    }
}
