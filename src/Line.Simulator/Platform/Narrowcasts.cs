using System.Collections.Concurrent;
using System.Text.Json;

namespace Line.Simulator.Platform;

internal enum NarrowcastPhase
{
    Waiting,
    Sending,
    Succeeded,
    Failed,
}

/// <summary>Why nothing was sent, by LINE's number.</summary>
internal enum NarrowcastFailure
{
    None = 0,
    TooFew = 2,
    OnlyAPart = 5,
}

/// <param name="Targets">Whom it is for.</param>
internal sealed record Narrowcast(
    NarrowcastPhase Phase,
    IReadOnlyList<LineUser> Targets,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? CompletedAt,
    NarrowcastFailure Failure
);

/// <summary>Messages to a choice of friends: taken at once, sent a little later, asked about by the request's id.</summary>
internal sealed class Narrowcasts(
    MessageDelivery delivery,
    SimulatorOptions options,
    IHostApplicationLifetime lifetime,
    TimeProvider time
)
{
    private static readonly TimeSpan PhaseLength = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Narrowcast> _byRequestId = new(StringComparer.Ordinal);

    public Narrowcast? Find(string? requestId) => requestId is null ? null : _byRequestId.GetValueOrDefault(requestId);

    /// <param name="isPart">The month has not enough left for all of them, and a part is not wanted.</param>
    public void Start(
        string requestId,
        IReadOnlyList<LineUser> targets,
        bool isPart,
        IReadOnlyList<JsonElement> messages
    )
    {
        var failure =
            targets.Count < options.NarrowcastMinimum ? NarrowcastFailure.TooFew
            : isPart ? NarrowcastFailure.OnlyAPart
            : NarrowcastFailure.None;
        _byRequestId[requestId] = new Narrowcast(
            NarrowcastPhase.Waiting,
            targets,
            time.GetUtcNow(),
            CompletedAt: null,
            failure
        );
        _ = RunAsync(requestId, messages, lifetime.ApplicationStopping);
    }

    public bool IsTooFew(int targets) => targets < options.NarrowcastMinimum;

    private async Task RunAsync(string requestId, IReadOnlyList<JsonElement> messages, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(PhaseLength, time, stopping);
            var waiting = _byRequestId[requestId];
            if (waiting.Failure != NarrowcastFailure.None)
            {
                Complete(requestId, NarrowcastPhase.Failed);
                return;
            }

            _byRequestId[requestId] = waiting with { Phase = NarrowcastPhase.Sending };
            await Task.Delay(PhaseLength, time, stopping);
            delivery.Deliver(SendKind.Narrowcast, waiting.Targets, messages);
            Complete(requestId, NarrowcastPhase.Succeeded);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Half-way narrowcasts end with the simulator.
        }
    }

    private void Complete(string requestId, NarrowcastPhase phase) =>
        _byRequestId[requestId] = _byRequestId[requestId] with { Phase = phase, CompletedAt = time.GetUtcNow() };
}
