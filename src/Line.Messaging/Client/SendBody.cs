using System.Buffers;
using System.Text.Json;
using Line.Messaging.Messages;

namespace Line.Messaging.Client;

/// <summary>
/// The body of a send endpoint, written around messages that are JSON already. The array is not pooled: a connection may
/// still read it after a time-out.
/// </summary>
internal static class SendBody
{
    private const int RoomForTheRest = 256;

    internal static ReadOnlyMemory<byte> ForReply(
        string replyToken,
        SerializedMessages messages,
        bool notificationDisabled
    )
    {
        var output = NewOutput(messages);
        using (var writer = Open(output))
        {
            writer.WriteString("replyToken"u8, replyToken);
            Finish(writer, messages, new SendOptions { NotificationDisabled = notificationDisabled });
        }

        return output.WrittenMemory;
    }

    internal static ReadOnlyMemory<byte> ForPush(string to, SerializedMessages messages, SendOptions? options)
    {
        var output = NewOutput(messages);
        using (var writer = Open(output))
        {
            writer.WriteString("to"u8, to);
            Finish(writer, messages, options);
        }

        return output.WrittenMemory;
    }

    internal static ReadOnlyMemory<byte> ForMulticast(
        IReadOnlyList<string> to,
        SerializedMessages messages,
        SendOptions? options
    )
    {
        var output = NewOutput(messages);
        using (var writer = Open(output))
        {
            WriteStrings(writer, "to"u8, to);
            Finish(writer, messages, options);
        }

        return output.WrittenMemory;
    }

    internal static ReadOnlyMemory<byte> ForMessagesAlone(SerializedMessages messages, bool notificationDisabled)
    {
        var output = NewOutput(messages);
        using (var writer = Open(output))
        {
            Finish(writer, messages, new SendOptions { NotificationDisabled = notificationDisabled });
        }

        return output.WrittenMemory;
    }

    private static ArrayBufferWriter<byte> NewOutput(SerializedMessages messages) =>
        new(messages.Utf8Json.Length + RoomForTheRest);

    private static Utf8JsonWriter Open(ArrayBufferWriter<byte> output)
    {
        var writer = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
        writer.WriteStartObject();
        return writer;
    }

    private static void Finish(Utf8JsonWriter writer, SerializedMessages messages, SendOptions? options)
    {
        writer.WritePropertyName("messages"u8);
        writer.WriteRawValue(messages.Utf8Json.Span, skipInputValidation: true);
        if (options?.NotificationDisabled is true)
        {
            writer.WriteBoolean("notificationDisabled"u8, value: true);
        }

        if (options?.CustomAggregationUnits is { } units)
        {
            WriteStrings(writer, "customAggregationUnits"u8, units);
        }

        writer.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        for (var index = 0; index < values.Count; index++)
        {
            writer.WriteStringValue(values[index]);
        }

        writer.WriteEndArray();
    }
}
