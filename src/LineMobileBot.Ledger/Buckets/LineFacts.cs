using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Buckets;

/// <summary>What the book knows of a line besides its data.</summary>
/// <param name="Id">The line.</param>
/// <param name="State">Its state as stored; see <see cref="StateAt"/>.</param>
/// <param name="OpenedMonth">The last month whose plan data was issued; null before the start.</param>
/// <param name="EndsAt">When a cancellation takes effect (exclusive); null without one.</param>
/// <param name="LineAccount">The account of the line's active user link; null when nobody is linked.</param>
public sealed record LineFacts(
    Guid Id,
    LineState State,
    ServiceMonth? OpenedMonth,
    DateTimeOffset? EndsAt,
    string? LineAccount
)
{
    /// <summary>Whether the network was last told to slow the line down.</summary>
    internal bool ToldThrottled { get; init; }

    /// <summary>The state at <paramref name="now"/>: a scheduled cancellation takes effect without any job.</summary>
    public LineState StateAt(DateTimeOffset now) => EndsAt <= now ? LineState.Cancelled : State;

    /// <summary>Whether the book has already written off what the line had when its cancellation took effect.</summary>
    internal bool IsClosed => EndsAt <= OpenedMonth?.Start;
}
