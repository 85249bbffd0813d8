using Line.Messaging.Webhook;

namespace LineMobileBot.Webhook;

/// <summary>The channel secrets of which any may have signed, so that a secret can be rotated without a gap.</summary>
internal sealed record WebhookSecrets(IReadOnlyList<ChannelSecret> All);
