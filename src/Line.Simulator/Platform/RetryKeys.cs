using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <summary>What was accepted under an X-Line-Retry-Key. Two calls with one key at the same time are taken one after the other.</summary>
internal sealed class RetryKeys
{
    private const int KeysBetweenSweeps = 4096;
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<Guid, Slot> _slots = new();
    private int _keys;

    /// <param name="send">Does the work; a null answer means refused, which leaves the key unused.</param>
    /// <returns>What an earlier call had already been accepted with, or null.</returns>
    public Accepted? AcceptOnce(Guid key, DateTimeOffset now, Func<Accepted?> send)
    {
        if (Interlocked.Increment(ref _keys) % KeysBetweenSweeps == 0)
        {
            Sweep(now);
        }

        var slot = _slots.GetOrAdd(key, static _ => new Slot());
        lock (slot.Gate)
        {
            if (slot.Accepted is { } earlier && now - earlier.At < Remembered)
            {
                return earlier;
            }

            slot.Accepted = send();
            return null;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, slot) in _slots)
        {
            if (slot.Accepted is { } accepted && now - accepted.At >= Remembered)
            {
                _slots.TryRemove(key, out _);
            }
        }
    }

    internal sealed record Accepted(string RequestId, IReadOnlyList<SentMessage>? SentMessages, DateTimeOffset At);

    private sealed class Slot
    {
        public Lock Gate { get; } = new();

        public Accepted? Accepted { get; set; }
    }
}
