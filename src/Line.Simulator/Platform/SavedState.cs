namespace Line.Simulator.Platform;

/// <summary>What outlives a restart.</summary>
internal sealed record SavedState(
    IReadOnlyList<SavedUser> Users,
    IReadOnlyList<StoredRichMenu> RichMenus,
    string? DefaultRichMenuId,
    IReadOnlyDictionary<string, string> RichMenusOfUsers,
    IReadOnlyList<RichMenuAlias> RichMenuAliases,
    IReadOnlyDictionary<string, MessageContent> Contents
);

internal sealed record SavedUser(
    string UserId,
    string DisplayName,
    string Language,
    Friendship Friendship,
    DateTimeOffset? LastWroteAt,
    IReadOnlyList<ChatEntry> Chat
);
