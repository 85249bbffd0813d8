using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Webhooks;

/// <summary>An event on its way to the bot. Whenever it is sent again it is the same but for <c>isRedelivery</c>.</summary>
internal sealed record OutgoingEvent(
    string Type,
    string WebhookEventId,
    DateTimeOffset At,
    LineUser Source,
    string? ReplyToken,
    Action<Utf8JsonWriter>? WriteDetails
);
