using System.Collections.Concurrent;
using Line.Simulator.Faults;

namespace Line.Simulator.Webhooks;

/// <summary>Decides which events travel together and in which order; without faults each goes at once and alone.</summary>
internal sealed class WebhookDispatcher(WebhookQueue queue, FaultDice dice, TimeProvider time)
{
    private static readonly TimeSpan HeldBackAtMost = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BatchedAtMost = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, OutgoingEvent> _heldBack = new(StringComparer.Ordinal);
    private readonly Lock _batchGate = new();
    private List<OutgoingEvent> _batch = [];

    public void Dispatch(OutgoingEvent outgoing)
    {
        var key = outgoing.OrderKey;
        if (dice.Hits(dice.Webhook.Reorder) && _heldBack.TryAdd(key, outgoing))
        {
            _ = After(HeldBackAtMost, () => ReleaseHeldBack(key));
            return;
        }

        Batch(outgoing);
        ReleaseHeldBack(key);
    }

    private void ReleaseHeldBack(string key)
    {
        if (_heldBack.TryRemove(key, out var heldBack))
        {
            Batch(heldBack);
        }
    }

    private void Batch(OutgoingEvent outgoing)
    {
        var size = dice.Webhook.BatchSize;
        if (size <= 1)
        {
            queue.Enqueue([outgoing]);
            return;
        }

        List<OutgoingEvent>? full = null;
        lock (_batchGate)
        {
            _batch.Add(outgoing);
            if (_batch.Count >= size)
            {
                full = TakeBatch();
            }
            else if (_batch.Count == 1)
            {
                _ = After(BatchedAtMost, SendWhatWaits);
            }
        }

        if (full is not null)
        {
            queue.Enqueue(full);
        }
    }

    private void SendWhatWaits()
    {
        List<OutgoingEvent> waiting;
        lock (_batchGate)
        {
            waiting = TakeBatch();
        }

        if (waiting.Count > 0)
        {
            queue.Enqueue(waiting);
        }
    }

    private List<OutgoingEvent> TakeBatch()
    {
        var taken = _batch;
        _batch = [];
        return taken;
    }

    private async Task After(TimeSpan delay, Action action)
    {
        await Task.Delay(delay, time);
        action();
    }
}
