using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace Line.Simulator.Platform;

/// <summary>What users sent besides text. After an unsend only the memory remains that there was something.</summary>
internal sealed class MessageContents
{
    private readonly ConcurrentDictionary<string, MessageContent?> _byMessageId = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, MessageContent>> All =>
        _byMessageId.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!));

    public void Add(string messageId, MessageContent content) => _byMessageId[messageId] = content;

    public void Remove(string messageId)
    {
        if (_byMessageId.TryGetValue(messageId, out var content))
        {
            _byMessageId.TryUpdate(messageId, null, content);
        }
    }

    public bool WasTakenBack(string messageId) =>
        _byMessageId.TryGetValue(messageId, out var content) && content is null;

    public MessageContent? Find(string messageId) => _byMessageId.GetValueOrDefault(messageId);
}

/// <param name="ReadyAt">When LINE has prepared it; null: at once.</param>
internal sealed record MessageContent(string ContentType, byte[] Bytes, DateTimeOffset? ReadyAt = null)
{
    [JsonIgnore]
    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);

    [JsonIgnore]
    public bool IsVideo => ContentType.StartsWith("video/", StringComparison.Ordinal);

    /// <summary>Videos and sounds are turned into what every phone can play.</summary>
    [JsonIgnore]
    public bool IsTranscoded => IsVideo || ContentType.StartsWith("audio/", StringComparison.Ordinal);

    public bool IsReady(DateTimeOffset now) => ReadyAt is not { } ready || now >= ready;
}
