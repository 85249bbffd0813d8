namespace Line.Messaging.Messages;

/// <summary>
/// One to five messages as the JSON array that the send endpoints take: what an outbox stores and what a retry must repeat
/// byte for byte.
/// </summary>
public sealed class SerializedMessages
{
    /// <summary>Takes an array that was serialised before; it is sent as it is.</summary>
    /// <exception cref="ArgumentException">It is empty.</exception>
    public SerializedMessages(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.IsEmpty)
        {
            throw new ArgumentException("A JSON array of messages is expected.", nameof(utf8Json));
        }

        Utf8Json = utf8Json;
    }

    /// <summary>The array.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; }

    /// <summary>Serialises messages.</summary>
    public static SerializedMessages Of(params IReadOnlyList<Message> messages) => new(LineJson.Serialize(messages));
}
