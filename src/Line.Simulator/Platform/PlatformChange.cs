using System.Text.Json;
using System.Text.Json.Serialization;

namespace Line.Simulator.Platform;

/// <summary>What the page is told, one kind to each thing it draws.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(StateReset), "state")]
[JsonDerivedType(typeof(UserChanged), "user-changed")]
[JsonDerivedType(typeof(MessageAdded), "message-added")]
[JsonDerivedType(typeof(MessageRemoved), "message-removed")]
[JsonDerivedType(typeof(QuickReplyChanged), "quick-reply-changed")]
[JsonDerivedType(typeof(MessagesRead), "read")]
[JsonDerivedType(typeof(LoadingStarted), "loading-started")]
[JsonDerivedType(typeof(LoadingStopped), "loading-stopped")]
[JsonDerivedType(typeof(RichMenuChanged), "richmenu-changed")]
[JsonDerivedType(typeof(BrowserMoved), "browser-moved")]
[JsonDerivedType(typeof(LineUrlOpened), "line-url-opened")]
[JsonDerivedType(typeof(ShareTargetAsked), "share-target-asked")]
[JsonDerivedType(typeof(MessagesShared), "messages-shared")]
internal abstract record PlatformChange;

internal sealed record StateReset(PhoneState State) : PlatformChange;

internal sealed record UserChanged(UserView User) : PlatformChange;

internal sealed record MessageAdded(string UserId, ChatEntry Entry) : PlatformChange;

internal sealed record MessageRemoved(string UserId, string Id) : PlatformChange;

internal sealed record QuickReplyChanged(
    string UserId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Id
) : PlatformChange;

internal sealed record MessagesRead(string UserId, long Sequence) : PlatformChange;

internal sealed record LoadingStarted(string UserId, int Seconds) : PlatformChange;

internal sealed record LoadingStopped(string UserId) : PlatformChange;

/// <param name="UserId">Null when the menu of anybody may be another now.</param>
internal sealed record RichMenuChanged([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? UserId)
    : PlatformChange;

/// <param name="Url">The real address of what the phone's browser shows now.</param>
/// <param name="ShownAt">The address on the phone's own host.</param>
/// <param name="Site">What a person reads above the page.</param>
internal sealed record BrowserMoved(string UserId, string Url, string ShownAt, string Site, string Title)
    : PlatformChange;

/// <param name="Url">One of LINE's addresses that open a screen of the app.</param>
internal sealed record LineUrlOpened(string UserId, string Url) : PlatformChange;

/// <summary>A LIFF page waits for its person to choose with whom to share.</summary>
internal sealed record ShareTargetAsked(string UserId, string ShareId, JsonElement Messages, bool IsMultiple)
    : PlatformChange;

internal sealed record MessagesShared(string UserId, IReadOnlyList<string> To, JsonElement Messages) : PlatformChange;

/// <summary>Everything the page needs at its start.</summary>
internal sealed record PhoneState(
    OfficialAccount Account,
    IReadOnlyList<UserView> Users,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? SidePanelUrl
);

internal sealed record OfficialAccount(
    string BasicId,
    string DisplayName,
    string BotUserId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? IconUrl
);
