using System.Runtime.InteropServices;
using System.Text.Json;

namespace Line.Messaging.Webhook;

/// <summary>
/// Something that happened on LINE. What a type does not name is still in <see cref="Raw"/>.
/// Source: https://developers.line.biz/en/reference/messaging-api/#common-properties
/// </summary>
public abstract record WebhookEvent
{
    internal const string ActiveMode = "active";

    private protected WebhookEvent() { }

    /// <summary>LINE's word for the kind of event, such as <c>message</c>.</summary>
    public abstract string Type { get; }

    /// <summary><c>active</c>, or <c>standby</c> while a module channel has control and this bot should send nothing.</summary>
    public string Mode { get; init; } = ActiveMode;

    /// <summary>When it happened; not changed by a redelivery. Order by this, events may come in any order.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>The same whenever this event is delivered again (a ULID): what to deduplicate by.</summary>
    public string? WebhookEventId { get; init; }

    /// <summary>Whether LINE says that it delivers the event again. A repeat need not say so.</summary>
    public DeliveryContext DeliveryContext { get; init; } = DeliveryContext.FirstDelivery;

    /// <summary>Who or where it comes from; absent for a failed account link and for events without a chat.</summary>
    public EventSource? Source { get; init; }

    /// <summary>Good for one reply within a minute; absent where the event cannot be answered.</summary>
    public string? ReplyToken { get; init; }

    /// <summary>Everything LINE sent of this event; undefined for one that was not parsed.</summary>
    public JsonElement Raw { get; init; }

    /// <summary>The bytes of <see cref="Raw"/>, exactly as LINE sent them; empty for an event that was not parsed.</summary>
    public ReadOnlySpan<byte> RawUtf8 =>
        Raw.ValueKind == JsonValueKind.Undefined ? [] : JsonMarshal.GetRawUtf8Value(Raw);

    /// <summary>Type and event ID only: what people wrote must not slip into a log.</summary>
    public sealed override string ToString() => $"{Type} {WebhookEventId}";
}

/// <summary>How an event was delivered.</summary>
/// <param name="IsRedelivery">Whether LINE repeats an event it could not deliver before.</param>
public sealed record DeliveryContext(bool IsRedelivery)
{
    internal static DeliveryContext FirstDelivery { get; } = new(false);

    internal static DeliveryContext Redelivery { get; } = new(true);
}
