using Line.Simulator.Login;

namespace Line.Simulator.Platform;

/// <summary>Takes and restores what a state file holds.</summary>
internal sealed class PlatformSnapshot(
    LineUsers users,
    RichMenus richMenus,
    RichMenuLinks links,
    RichMenuAliases aliases,
    MessageContents contents,
    LoginConsents consents,
    LoginTokens tokens
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
        )
        {
            Login = new SavedLogin(consents.All, tokens.Access, tokens.Refresh),
        };

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

        if (state.Login is { } login)
        {
            RestoreLogin(login);
        }
    }

    private void RestoreLogin(SavedLogin login)
    {
        foreach (var consent in login.Consents)
        {
            consents.Add(consent.UserId, consent.ClientId, consent.Scopes);
        }

        tokens.Restore(login.AccessTokens, login.RefreshTokens);
    }
}
