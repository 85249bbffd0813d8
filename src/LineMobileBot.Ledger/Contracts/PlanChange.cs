using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>How far a plan change has come.</summary>
public enum PlanChangeState
{
    /// <summary>It takes effect with its month; until then it can be withdrawn.</summary>
    Scheduled,

    /// <summary>Its month has begun.</summary>
    Applied,

    /// <summary>It will not take effect.</summary>
    Cancelled,
}

/// <summary>Why a plan change did not take effect. The numbers are stored; never reuse one.</summary>
public enum PlanChangeCancellation
{
    /// <summary>The contractor withdrew it.</summary>
    Withdrawn = 1,

    /// <summary>The contractor asked for another plan afterwards; the last request wins.</summary>
    Replaced = 2,
}

/// <summary>A change of a line's plan, asked for in one month and effective from the next. None is ever deleted.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Key">The form by which it was asked for; the same form again is the same change.</param>
/// <param name="LineId">The line.</param>
/// <param name="ContractorId">Who asked.</param>
/// <param name="PlanCode">The new plan's code.</param>
/// <param name="PlanVersion">The new plan's version.</param>
/// <param name="FromMonth">The first month of the new plan.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="CancelledAt">When it was cancelled; null while it stands.</param>
/// <param name="Cancellation">Why it was cancelled.</param>
public sealed record PlanChange(
    Guid Id,
    IdempotencyKey Key,
    Guid LineId,
    Guid ContractorId,
    string PlanCode,
    int PlanVersion,
    ServiceMonth FromMonth,
    DateTimeOffset RequestedAt,
    DateTimeOffset? CancelledAt,
    PlanChangeCancellation? Cancellation
)
{
    /// <summary>The state at <paramref name="now"/>: a change takes effect with its month, without any job.</summary>
    public PlanChangeState StateAt(DateTimeOffset now) =>
        CancelledAt is not null ? PlanChangeState.Cancelled
        : now < FromMonth.Start ? PlanChangeState.Scheduled
        : PlanChangeState.Applied;
}
