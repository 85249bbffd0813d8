using System.Collections.Concurrent;

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

internal sealed record MessageContent(string ContentType, byte[] Bytes);
