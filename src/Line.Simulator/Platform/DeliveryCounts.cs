using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

internal enum SendKind
{
    Reply,
    Push,
    Multicast,
    Broadcast,
    Narrowcast,
}

/// <summary>How many recipients each kind of send reached, by day.</summary>
internal sealed class DeliveryCounts
{
    private readonly ConcurrentDictionary<(SendKind Kind, DateOnly Day), long> _counts = new();

    public void Add(SendKind kind, int recipients, DateTimeOffset now) =>
        _counts.AddOrUpdate((kind, JapanDate.Of(now)), recipients, (_, sum) => sum + recipients);

    public long Of(SendKind kind, DateOnly day) => _counts.GetValueOrDefault((kind, day));
}
