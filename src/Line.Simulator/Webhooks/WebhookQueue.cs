using System.Collections.Concurrent;

namespace Line.Simulator.Webhooks;

/// <summary>Keeps each user's events in order while a bot that is slow with one user holds up nobody else.</summary>
internal sealed class WebhookQueue(
    WebhookDelivery delivery,
    SimulatorOptions options,
    IHostApplicationLifetime lifetime
) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(options.ParallelWebhooks);

    public void Enqueue(IReadOnlyList<OutgoingEvent> events)
    {
        var lane = _lanes.GetOrAdd(events[0].OrderKey, static _ => new Lane());
        if (lane.Add(events))
        {
            _ = Task.Run(() => DrainAsync(lane, lifetime.ApplicationStopping));
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task DrainAsync(Lane lane, CancellationToken stopping)
    {
        try
        {
            while (lane.TryTake(out var events))
            {
                await _places.WaitAsync(stopping);
                try
                {
                    await delivery.DeliverAsync(events, stopping);
                }
                finally
                {
                    _places.Release();
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was not sent yet is gone, as with LINE.
        }
    }

    private sealed class Lane
    {
        private readonly Lock _gate = new();
        private readonly Queue<IReadOnlyList<OutgoingEvent>> _waiting = new();
        private bool _draining;

        /// <returns>Whether somebody has to start draining.</returns>
        public bool Add(IReadOnlyList<OutgoingEvent> events)
        {
            lock (_gate)
            {
                _waiting.Enqueue(events);
                var start = !_draining;
                _draining = true;
                return start;
            }
        }

        public bool TryTake(out IReadOnlyList<OutgoingEvent> events)
        {
            lock (_gate)
            {
                _draining = _waiting.TryDequeue(out var next);
                events = next ?? [];
                return _draining;
            }
        }
    }
}
