using System.Text.Json;

namespace Line.Simulator.Api;

// Bodies of LINE's API as they arrive: nothing is required here, because a missing property has an error text of its own.
internal sealed record ReplyRequest(string? ReplyToken, JsonElement Messages);

internal sealed record PushRequest(string? To, JsonElement Messages, IReadOnlyList<string>? CustomAggregationUnits);

internal sealed record MulticastRequest(
    IReadOnlyList<string>? To,
    JsonElement Messages,
    IReadOnlyList<string>? CustomAggregationUnits
);

internal sealed record MessagesRequest(JsonElement Messages);

internal sealed record LoadingRequest(string? ChatId, int? LoadingSeconds);

internal sealed record MarkAsReadRequest(string? MarkAsReadToken);

internal sealed record WebhookEndpointRequest(string? Endpoint);

internal sealed record RichMenuAliasRequest(string? RichMenuAliasId, string? RichMenuId);

internal sealed record BulkLinkRequest(string? RichMenuId, IReadOnlyList<string>? UserIds);

internal sealed record BulkUnlinkRequest(IReadOnlyList<string>? UserIds);
