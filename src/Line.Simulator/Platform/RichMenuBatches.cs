using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <param name="From">Null: whoever has a menu of their own.</param>
/// <param name="To">Null: unlink.</param>
internal sealed record RichMenuBatchOperation(string? From, string? To);

/// <param name="CompletedAt">Null: under way.</param>
internal sealed record RichMenuBatch(DateTimeOffset AcceptedAt, DateTimeOffset? CompletedAt, bool Failed);

/// <summary>Changes the menus of everybody who has a certain one; asked about by the request's id.</summary>
internal sealed class RichMenuBatches(RichMenuLinks links, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private static readonly TimeSpan Takes = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, RichMenuBatch> _byRequestId = new(StringComparer.Ordinal);

    public RichMenuBatch? Find(string? requestId) =>
        requestId is null ? null : _byRequestId.GetValueOrDefault(requestId);

    public void Start(string requestId, IReadOnlyList<RichMenuBatchOperation> operations)
    {
        _byRequestId[requestId] = new RichMenuBatch(time.GetUtcNow(), CompletedAt: null, Failed: false);
        _ = RunAsync(requestId, operations, lifetime.ApplicationStopping);
    }

    private async Task RunAsync(
        string requestId,
        IReadOnlyList<RichMenuBatchOperation> operations,
        CancellationToken stopping
    )
    {
        try
        {
            await Task.Delay(Takes, time, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }

        // Who has which menu is looked at once, or one operation would undo the one before it.
        var before = links.OfUsers;
        var allDone = true;
        foreach (var operation in operations)
        {
            allDone &= Apply(operation, before);
        }

        _byRequestId[requestId] = _byRequestId[requestId] with { CompletedAt = time.GetUtcNow(), Failed = !allDone };
    }

    private bool Apply(RichMenuBatchOperation operation, IReadOnlyDictionary<string, string> before)
    {
        var users = before
            .Where(link => operation.From is null || link.Value == operation.From)
            .Select(link => link.Key)
            .ToList();
        if (operation.To is { } to)
        {
            return links.Link(users, to) == RichMenuOutcome.Done;
        }

        links.Unlink(users);
        return true;
    }
}
