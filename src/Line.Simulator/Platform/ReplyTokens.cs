using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <summary>Each is good once, for a minute after every delivery of its event, and never later than twenty minutes after the event.</summary>
internal sealed class ReplyTokens(SimulatorOptions options)
{
    private const int IssuesBetweenSweeps = 4096;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<string, Issued> _unused = new(StringComparer.Ordinal);
    private int _issues;

    public void Issue(string token, IRecipient chat, DateTimeOffset eventAt)
    {
        _unused[token] = new Issued(chat, eventAt, eventAt);
        if (Interlocked.Increment(ref _issues) % IssuesBetweenSweeps == 0)
        {
            Sweep(eventAt);
        }
    }

    public void Delivered(string token, DateTimeOffset now)
    {
        if (_unused.TryGetValue(token, out var issued))
        {
            _unused.TryUpdate(token, issued with { DeliveredAt = now }, issued);
        }
    }

    /// <returns>Whom to answer, or null when the token is unknown, used or too old.</returns>
    public IRecipient? Use(string token, DateTimeOffset now)
    {
        if (!_unused.TryRemove(token, out var issued))
        {
            return null;
        }

        var inTime = now - issued.DeliveredAt <= options.ReplyTokenLifetime && now - issued.EventAt <= Limit;
        return inTime ? issued.Chat : null;
    }

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (token, issued) in _unused)
        {
            if (now - issued.EventAt > Limit)
            {
                _unused.TryRemove(token, out _);
            }
        }
    }

    private sealed record Issued(IRecipient Chat, DateTimeOffset EventAt, DateTimeOffset DeliveredAt);
}
