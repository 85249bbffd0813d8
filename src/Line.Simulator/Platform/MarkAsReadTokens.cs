using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <summary>They never expire, so they are kept as long as the simulator runs.</summary>
internal sealed class MarkAsReadTokens(Identifiers identifiers)
{
    private readonly ConcurrentDictionary<string, (Chat Chat, string MessageId)> _issued = new(StringComparer.Ordinal);

    public string Issue(Chat chat, string messageId)
    {
        var token = identifiers.NewMarkAsReadToken();
        _issued[token] = (chat, messageId);
        return token;
    }

    public bool MarkAsRead(string token)
    {
        if (!_issued.TryGetValue(token, out var issued))
        {
            return false;
        }

        issued.Chat.MarkReadUpTo(issued.MessageId);
        return true;
    }
}
