using System.Threading.Channels;

namespace LineMobileBot.Webhook;

/// <summary>The in-memory queues between the door and the workers: a person's events always take the same lane.</summary>
internal sealed class Lanes
{
    private readonly Channel<InboxEvent>[] lanes;
    private readonly int mostWaiting;
    private int waiting;

    public Lanes(WebhookOptions options)
    {
        mostWaiting = options.MostWaiting;
        lanes = new Channel<InboxEvent>[options.Lanes];
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = Channel.CreateUnbounded<InboxEvent>(new UnboundedChannelOptions { SingleReader = true });
        }
    }

    public int Count => lanes.Length;

    /// <summary>How many more events may wait in memory.</summary>
    public int Space => Math.Max(0, mostWaiting - Volatile.Read(ref waiting));

    public ChannelReader<InboxEvent> Reader(int lane) => lanes[lane].Reader;

    /// <summary>Reserves space for events about to be stored or claimed; false when there is none.</summary>
    public bool TakeSpace(int events)
    {
        if (Interlocked.Add(ref waiting, events) <= mostWaiting)
        {
            return true;
        }

        Interlocked.Add(ref waiting, -events);
        return false;
    }

    public void GiveSpaceBack(int events) => Interlocked.Add(ref waiting, -events);

    /// <summary>Only for events whose space was taken.</summary>
    public void Add(InboxEvent arrived)
    {
        var hash = unchecked((uint)string.GetHashCode(arrived.User.Value, StringComparison.Ordinal));
        var lane = hash % (uint)lanes.Length;
        lanes[lane].Writer.TryWrite(arrived);
    }
}
