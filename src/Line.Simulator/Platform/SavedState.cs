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
}

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
