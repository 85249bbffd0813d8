using System.Collections.Concurrent;
using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Liff;

/// <summary>A page wants to share something and waits until its person has chosen with whom.</summary>
internal sealed record PendingShare(string ShareId, string UserId, JsonElement Messages, bool IsMultiple);

/// <summary>The open target pickers of all phones.</summary>
internal sealed class ShareTargets(Identifiers identifiers, ChangeFeed feed)
{
    private readonly ConcurrentDictionary<string, (PendingShare Share, TaskCompletionSource<bool> Chosen)> _open = new(
        StringComparer.Ordinal
    );

    public IReadOnlyList<PendingShare> OpenFor(string userId) =>
        [.. _open.Values.Select(open => open.Share).Where(share => share.UserId == userId)];

    /// <returns>False: the person shared it with nobody.</returns>
    public async Task<bool> AskAsync(
        string userId,
        JsonElement messages,
        bool isMultiple,
        CancellationToken cancellationToken
    )
    {
        var share = new PendingShare(identifiers.NewBatchId(), userId, messages, isMultiple);
        var chosen = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _open[share.ShareId] = (share, chosen);
        feed.Publish(new ShareTargetAsked(userId, share.ShareId, messages, isMultiple));
        try
        {
            return await chosen.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _open.TryRemove(share.ShareId, out _);
        }
    }

    /// <param name="to">Nobody: cancelled.</param>
    public bool Answer(string userId, string shareId, IReadOnlyList<string> to)
    {
        if (!_open.TryGetValue(shareId, out var open) || open.Share.UserId != userId)
        {
            return false;
        }

        if (to.Count > 0)
        {
            feed.Publish(new MessagesShared(userId, to, open.Share.Messages));
        }

        return open.Chosen.TrySetResult(to.Count > 0);
    }
}
