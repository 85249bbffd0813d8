using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Line.Messaging.Actions;
using Line.Messaging.Json;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;

namespace Line.Messaging;

/// <summary>
/// LINE's JSON: camelCase, nothing for what is not set, the type first, and text as UTF-8 rather than escaped
/// (a Japanese bubble is half the size, and LINE's limits count these bytes).
/// </summary>
public static class LineJson
{
    internal static LineJsonContext Context { get; } =
        new(
            new JsonSerializerOptions(LineJsonContext.Default.Options)
            {
                // Safe here: the bytes go into an HTTP body of application/json, never into a page.
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>For whoever serialises LINE's types inside types of their own.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>One message as UTF-8 JSON.</summary>
    public static byte[] Serialize(Message message) => JsonSerializer.SerializeToUtf8Bytes(message, Context.Message);

    /// <summary>Messages as a UTF-8 JSON array, as the send endpoints take them.</summary>
    public static byte[] Serialize(IReadOnlyList<Message> messages) =>
        JsonSerializer.SerializeToUtf8Bytes(messages, Context.IReadOnlyListMessage);

    /// <summary>A bubble or carousel alone, as LINE's Flex Message Simulator takes it.</summary>
    public static byte[] Serialize(FlexContainer container) =>
        JsonSerializer.SerializeToUtf8Bytes(container, Context.FlexContainer);

    /// <summary>Writes messages as a JSON array to <paramref name="output"/> without a copy between.</summary>
    public static void Write(IReadOnlyList<Message> messages, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Options.Encoder });
        JsonSerializer.Serialize(writer, messages, Context.IReadOnlyListMessage);
    }

    /// <summary>Reads one message.</summary>
    /// <exception cref="JsonException">It is no message of a type known here.</exception>
    public static Message DeserializeMessage(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.Message)
        ?? throw new JsonException("A message is expected, not null.");

    /// <summary>Reads an array of messages.</summary>
    /// <exception cref="JsonException">It is no array of messages of types known here.</exception>
    public static IReadOnlyList<Message> DeserializeMessages(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.IReadOnlyListMessage)
        ?? throw new JsonException("An array of messages is expected, not null.");

    /// <summary>Reads one action.</summary>
    /// <exception cref="JsonException">It is no action of a type known here.</exception>
    public static LineAction DeserializeAction(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Context.LineAction)
        ?? throw new JsonException("An action is expected, not null.");
}
