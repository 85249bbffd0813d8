using System.Text.Json;

namespace Line.Simulator.Platform;

/// <summary>The account's rich menus and their images.</summary>
internal sealed class RichMenus(Identifiers identifiers, ChangeFeed feed)
{
    private const int MaximumMenus = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, StoredRichMenu> _menus = new(StringComparer.Ordinal);

    public IReadOnlyList<StoredRichMenu> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _menus.Values];
            }
        }
    }

    /// <returns>The new menu's id, or null when there are too many.</returns>
    public string? Create(JsonElement richMenu)
    {
        lock (_gate)
        {
            if (_menus.Count >= MaximumMenus)
            {
                return null;
            }

            var id = identifiers.NewRichMenuId();
            _menus[id] = new StoredRichMenu(id, richMenu, Image: null);
            feed.Touch();
            return id;
        }
    }

    public StoredRichMenu? Find(string richMenuId)
    {
        lock (_gate)
        {
            return _menus.GetValueOrDefault(richMenuId);
        }
    }

    public RichMenuOutcome SetImage(string richMenuId, MessageContent image)
    {
        lock (_gate)
        {
            if (!_menus.TryGetValue(richMenuId, out var menu))
            {
                return RichMenuOutcome.NotFound;
            }

            if (menu.Image is not null)
            {
                return RichMenuOutcome.AlreadyHasImage;
            }

            _menus[richMenuId] = menu with { Image = image };
        }

        feed.Touch();
        return RichMenuOutcome.Done;
    }

    /// <summary>Whoever had the menu sees the default at once; the app shows it when the chat is opened again.</summary>
    public RichMenuOutcome Delete(string richMenuId)
    {
        lock (_gate)
        {
            if (!_menus.Remove(richMenuId))
            {
                return RichMenuOutcome.NotFound;
            }
        }

        feed.Publish(new RichMenuChanged(null));
        return RichMenuOutcome.Done;
    }

    public void Restore(IEnumerable<StoredRichMenu> saved)
    {
        lock (_gate)
        {
            foreach (var menu in saved)
            {
                _menus[menu.RichMenuId] = menu;
            }
        }
    }
}
