namespace Line.Simulator.Platform;

/// <summary>Takes and restores what a state file holds.</summary>
internal sealed class PlatformSnapshot(
    LineUsers users,
    RichMenus richMenus,
    RichMenuLinks links,
    RichMenuAliases aliases,
    MessageContents contents
)
{
    public SavedState Take() =>
        new(
            [
                .. users.All.Select(user => new SavedUser(
                    user.UserId,
                    user.DisplayName,
                    user.Language,
                    user.Friendship,
                    user.LastWroteAt,
                    user.Chat.Entries
                )),
            ],
            richMenus.All,
            links.Default?.RichMenuId,
            links.OfUsers,
            aliases.All,
            contents.All.ToDictionary(StringComparer.Ordinal)
        );

    public void Restore(SavedState state)
    {
        foreach (var saved in state.Users)
        {
            var (user, _) = users.GetOrAdd(saved.UserId, saved.DisplayName, saved.Language);
            user.Restore(saved.Friendship, saved.LastWroteAt);
            user.Chat.Restore(saved.Chat);
        }

        richMenus.Restore(state.RichMenus);
        links.Restore(state.RichMenusOfUsers, state.DefaultRichMenuId);
        aliases.Restore(state.RichMenuAliases);
        foreach (var (messageId, content) in state.Contents)
        {
            contents.Add(messageId, content);
        }
    }
}
