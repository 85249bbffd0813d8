namespace Line.Messaging.Client;

internal sealed record LoadingRequest(string ChatId, int LoadingSeconds);

internal sealed record MarkAsReadRequest(string MarkAsReadToken);

internal sealed record WebhookEndpointRequest(string? Endpoint);

internal sealed record RichMenuAliasTarget(string RichMenuId);

internal sealed record RichMenuBulkLinkRequest(string RichMenuId, IReadOnlyList<string> UserIds);

internal sealed record RichMenuBulkUnlinkRequest(IReadOnlyList<string> UserIds);
