using System.Text.Json;

namespace Line.Simulator.Platform;

/// <summary>What one user and the account said to each other. Every change goes to the feed in the order it happened.</summary>
internal sealed class Chat(string userId, int maximumLength, ChangeFeed feed)
{
    private readonly Lock _gate = new();
    private readonly List<ChatEntry> _entries = [];
    private long _lastSequence;
    private string? _quickReplyShownId;
    private string? _quickReplyUsedId;
    private TaskCompletionSource? _grown;

    public IReadOnlyList<ChatEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    public IReadOnlyList<ChatEntry> EntriesAfter(long sequence)
    {
        lock (_gate)
        {
            return [.. _entries.Where(entry => entry.Sequence > sequence)];
        }
    }

    /// <summary>Adds what was sent at once: one bubble, or up to five of the account.</summary>
    public void Add(ChatSide from, IEnumerable<ChatMessage> messages, string batchId, DateTimeOffset now, bool read)
    {
        lock (_gate)
        {
            ShowQuickReplyOf(null);
            foreach (var (id, message) in messages)
            {
                var entry = new ChatEntry(++_lastSequence, id, now, from, batchId, message) { Read = read };
                _entries.Add(entry);
                feed.Publish(new MessageAdded(userId, entry));
            }

            ShowQuickReplyOf(WithQuickReply());
            Trim();
            _grown?.TrySetResult();
            _grown = null;
        }
    }

    public bool Remove(string id, ChatSide from)
    {
        lock (_gate)
        {
            var index = IndexOf(id);
            if (index < 0 || _entries[index].From != from)
            {
                return false;
            }

            _entries.RemoveAt(index);
            feed.Publish(new MessageRemoved(userId, id));
            ShowQuickReplyOf(WithQuickReply());
            return true;
        }
    }

    /// <summary>The quick replies now shown are used up.</summary>
    public void UseQuickReply()
    {
        lock (_gate)
        {
            _quickReplyUsedId = _quickReplyShownId;
            ShowQuickReplyOf(WithQuickReply());
        }
    }

    public void MarkReadUpTo(string messageId)
    {
        lock (_gate)
        {
            var last = IndexOf(messageId);
            for (var i = 0; i <= last; i++)
            {
                if (_entries[i] is { From: ChatSide.User, Read: false } unread)
                {
                    _entries[i] = unread with { Read = true };
                }
            }

            if (last >= 0)
            {
                feed.Publish(new MessagesRead(userId, _entries[last].Sequence));
            }
        }
    }

    /// <summary>Waits until something is added, unless there already is something after <paramref name="sequence"/>.</summary>
    public Task GrowthAfter(long sequence)
    {
        lock (_gate)
        {
            if (_lastSequence > sequence)
            {
                return Task.CompletedTask;
            }

            _grown ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _grown.Task;
        }
    }

    public void Restore(IReadOnlyList<ChatEntry> entries)
    {
        lock (_gate)
        {
            _entries.AddRange(entries);
            _lastSequence = entries.Count > 0 ? entries[^1].Sequence : 0;
            _quickReplyShownId = entries.LastOrDefault(entry => entry.QuickReplyShown)?.Id;
        }
    }

    private int IndexOf(string id) => _entries.FindLastIndex(entry => entry.Id == id);

    private string? WithQuickReply()
    {
        var newest = _entries.FindLast(entry => entry.From != ChatSide.System);
        return newest is { HasQuickReply: true } && newest.Id != _quickReplyUsedId ? newest.Id : null;
    }

    private void ShowQuickReplyOf(string? id)
    {
        if (id == _quickReplyShownId)
        {
            return;
        }

        SetQuickReplyShown(_quickReplyShownId, shown: false);
        SetQuickReplyShown(id, shown: true);
        _quickReplyShownId = id;
        feed.Publish(new QuickReplyChanged(userId, id));
    }

    private void SetQuickReplyShown(string? id, bool shown)
    {
        var index = id is null ? -1 : IndexOf(id);
        if (index >= 0)
        {
            _entries[index] = _entries[index] with { QuickReplyShown = shown };
        }
    }

    private void Trim()
    {
        // A quarter at a time: moving the whole list for each message would cost more than the message.
        if (_entries.Count > maximumLength + (maximumLength / 4))
        {
            _entries.RemoveRange(0, _entries.Count - maximumLength);
        }
    }
}

internal readonly record struct ChatMessage(string Id, JsonElement Message);
