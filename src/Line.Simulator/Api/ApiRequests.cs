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

internal sealed record MarkChatAsReadRequest(ChatReference? Chat);

internal sealed record ChatReference(string? UserId);

internal sealed record NarrowcastRequest(JsonElement Messages, JsonElement? Recipient, NarrowcastLimit? Limit);

internal sealed record NarrowcastLimit(int? Max, bool UpToRemainingQuota, bool ForbidPartialDelivery);

internal sealed record RichMenuBatchRequest(IReadOnlyList<BatchOperation>? Operations, string? ResumeRequestKey);

internal sealed record BatchOperation(string? Type, string? From, string? To);

internal sealed record WebhookEndpointRequest(string? Endpoint);

internal sealed record RichMenuAliasRequest(string? RichMenuAliasId, string? RichMenuId);

internal sealed record BulkLinkRequest(string? RichMenuId, IReadOnlyList<string>? UserIds);

internal sealed record BulkUnlinkRequest(IReadOnlyList<string>? UserIds);
