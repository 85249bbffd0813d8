using System.Text.Json;

namespace Line.Simulator.Platform;

internal sealed record StoredRichMenu(string RichMenuId, JsonElement RichMenu, MessageContent? Image);

internal sealed record RichMenuAlias(string RichMenuAliasId, string RichMenuId);

internal enum RichMenuOutcome
{
    Done,
    NotFound,
    NoImage,
    AlreadyHasImage,
    AliasConflict,
    AliasNotFound,
    TooMany,
}

/// <summary>What became of a tap on a richmenuswitch area; LINE's own words for it.</summary>
internal enum RichMenuSwitchStatus
{
    Success,
    AliasNotFound,
    RichMenuNotFound,
}
