using System.Text.Json;

namespace Line.Simulator.Webhooks;

/// <summary>An event on its way to the bot. Whenever it is sent again it is the same but for <c>isRedelivery</c>.</summary>
/// <param name="Source">Null where LINE tells nobody's name: an account link that failed.</param>
internal sealed record OutgoingEvent(
    string Type,
    string WebhookEventId,
    DateTimeOffset At,
    EventSource? Source,
    string? ReplyToken,
    Action<Utf8JsonWriter>? WriteDetails,
    bool IsStandby
)
{
    /// <summary>Events with the same key keep their order.</summary>
    public string OrderKey => Source?.Key ?? WebhookEventId;
}
