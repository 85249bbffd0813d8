using Line.Simulator.ChannelTokens;
using Line.Simulator.Liff;
using Line.Simulator.Login;

namespace Line.Simulator.Platform;

/// <summary>Takes and restores what a state file holds.</summary>
internal sealed class PlatformSnapshot(
    LineUsers users,
    RichMenus richMenus,
    RichMenuLinks links,
    RichMenuAliases aliases,
    MessageContents contents,
    LineGroups groups,
    LiffApps liffApps,
    ChannelTokenBook channelTokens,
    AssertionKeys assertionKeys,
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
            Channel = new SavedChannel(channelTokens.All, assertionKeys.All),
            LiffApps = liffApps.All,
            Groups =
            [
                .. groups.All.Select(group => new SavedGroup(
                    group.Id,
                    group.Kind,
                    group.Name,
                    [.. group.Members.Select(member => member.UserId)],
                    group.HasBot,
                    group.Chat.Entries
                )),
            ],
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

        if (state.Channel is { } channel)
        {
            channelTokens.Restore(channel.Tokens);
            assertionKeys.Restore(channel.AssertionKeys);
        }

        foreach (var app in state.LiffApps ?? [])
        {
            liffApps.Save(app);
        }

        RestoreGroups(state.Groups ?? []);
    }

    private void RestoreGroups(IEnumerable<SavedGroup> saved)
    {
        foreach (var kept in saved)
        {
            var members = kept.Members.Select(id => users.TryGet(id, out var user) ? user : null).OfType<LineUser>();
            var group = groups.Restore(kept.Id, kept.Kind, kept.Name, members);
            group.Chat.Restore(kept.Chat);
            if (!kept.HasBot)
            {
                group.RemoveBot();
            }
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
