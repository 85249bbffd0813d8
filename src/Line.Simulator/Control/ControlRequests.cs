using System.Text.Json;

namespace Line.Simulator.Control;

internal sealed record NewUserRequest(string? DisplayName, string? Language, string? UserId);

/// <param name="QuotedMessageId">The message of the chat that the text answers.</param>
internal sealed record TextRequest(string? Text, string? QuotedMessageId);

internal sealed record StickerRequest(string? PackageId, string? StickerId);

internal sealed record LocationRequest(string? Title, string? Address, double Latitude, double Longitude);

internal sealed record UnsendRequest(string? MessageId);

/// <param name="X">In the coordinates of the menu's <c>size</c>.</param>
internal sealed record TapRequest(string? Label, int? X, int? Y);

internal sealed record PressRequest(string? Label, string? MessageId, JsonElement? Params);

internal sealed record ActionRequest(JsonElement Action, JsonElement? Params, bool QuickReply);

internal sealed record WebhooksRequest(IReadOnlyList<JsonElement>? Events);
