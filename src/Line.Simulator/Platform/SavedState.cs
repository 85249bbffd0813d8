using Line.Simulator.ChannelTokens;
using Line.Simulator.Liff;
using Line.Simulator.Login;

namespace Line.Simulator.Platform;

/// <summary>What outlives a restart.</summary>
internal sealed record SavedState(
    IReadOnlyList<SavedUser> Users,
    IReadOnlyList<StoredRichMenu> RichMenus,
    string? DefaultRichMenuId,
    IReadOnlyDictionary<string, string> RichMenusOfUsers,
    IReadOnlyList<RichMenuAlias> RichMenuAliases,
    IReadOnlyDictionary<string, MessageContent> Contents
)
{
    /// <summary>Null in files from before LINE Login was simulated.</summary>
    public SavedLogin? Login { get; init; }

    /// <summary>Null in older files, as are the groups.</summary>
    public SavedChannel? Channel { get; init; }

    public IReadOnlyList<LiffApp>? LiffApps { get; init; }

    public IReadOnlyList<SavedGroup>? Groups { get; init; }
}

internal sealed record SavedChannel(
    IReadOnlyDictionary<string, ChannelToken> Tokens,
    IReadOnlyDictionary<string, AssertionKey> AssertionKeys
);

internal sealed record SavedGroup(
    string Id,
    GroupKind Kind,
    string Name,
    IReadOnlyList<string> Members,
    bool HasBot,
    IReadOnlyList<ChatEntry> Chat
);

internal sealed record SavedLogin(
    IReadOnlyList<LoginConsent> Consents,
    IReadOnlyDictionary<string, LoginToken> AccessTokens,
    IReadOnlyDictionary<string, LoginToken> RefreshTokens
);

internal sealed record SavedUser(
    string UserId,
    string DisplayName,
    string Language,
    Friendship Friendship,
    DateTimeOffset? LastWroteAt,
    IReadOnlyList<ChatEntry> Chat
);
