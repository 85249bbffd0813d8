using System.Threading.Channels;

namespace Line.Simulator.Platform;

/// <summary>Tells the page, and the state file, what changed. Publishing never waits for anybody.</summary>
internal sealed class ChangeFeed
{
    // A page that falls so far behind is cut off; it connects again and reads the state afresh.
    private const int Backlog = 4096;

    private readonly Lock _gate = new();
    private volatile Channel<PlatformChange>[] _subscribers = [];

    public event EventHandler? Changed;

    /// <summary>For a change that no page draws.</summary>
    public void Touch() => Changed?.Invoke(this, EventArgs.Empty);

    public void Publish(PlatformChange change)
    {
        Touch();
        foreach (var subscriber in _subscribers)
        {
            if (!subscriber.Writer.TryWrite(change))
            {
                subscriber.Writer.TryComplete();
            }
        }
    }

    public ChannelReader<PlatformChange> Subscribe()
    {
        var subscriber = Channel.CreateBounded<PlatformChange>(Backlog);
        lock (_gate)
        {
            _subscribers = [.. _subscribers, subscriber];
        }

        return subscriber.Reader;
    }

    public void Unsubscribe(ChannelReader<PlatformChange> reader)
    {
        lock (_gate)
        {
            _subscribers = [.. _subscribers.Where(subscriber => subscriber.Reader != reader)];
        }
    }
}
