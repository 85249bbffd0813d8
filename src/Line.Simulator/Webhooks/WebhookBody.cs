using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Line.Simulator.Webhooks;

/// <summary>The bytes of a webhook request.</summary>
internal static class WebhookBody
{
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(
        string destination,
        IReadOnlyList<OutgoingEvent> events,
        bool isRedelivery,
        bool escapedEmoji
    )
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("destination"u8, destination);
            writer.WriteStartArray("events"u8);
            foreach (var outgoing in events)
            {
                WriteEvent(writer, outgoing, isRedelivery);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        // The writer always escapes what lies beyond the basic plane; LINE does so only now and then.
        return escapedEmoji ? buffer.WrittenSpan.ToArray() : EmojiEscapes.Undo(buffer.WrittenSpan);
    }

    private static void WriteEvent(Utf8JsonWriter writer, OutgoingEvent outgoing, bool isRedelivery)
    {
        writer.WriteStartObject();

        // As in LINE's own samples the type does not come first: a parser must not count on it.
        if (outgoing.ReplyToken is { } replyToken)
        {
            writer.WriteString("replyToken"u8, replyToken);
        }

        writer.WriteString("type"u8, outgoing.Type);
        writer.WriteString("mode"u8, outgoing.IsStandby ? "standby"u8 : "active"u8);
        writer.WriteNumber("timestamp"u8, outgoing.At.ToUnixTimeMilliseconds());
        outgoing.Source?.Write(writer);
        writer.WriteString("webhookEventId"u8, outgoing.WebhookEventId);
        writer.WriteStartObject("deliveryContext"u8);
        writer.WriteBoolean("isRedelivery"u8, isRedelivery);
        writer.WriteEndObject();
        outgoing.WriteDetails?.Invoke(writer);
        writer.WriteEndObject();
    }
}
