using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>
/// A line has used a share of what it has in a month: of what it used and what is left to it, all kinds together. Noted once for each
/// line, month and share, by the transaction whose usage reached it; data that comes in later takes nothing back.
/// </summary>
/// <param name="LineId">The line.</param>
/// <param name="Month">The month.</param>
/// <param name="Percent">The share.</param>
/// <param name="ReachedAt">When it was booked.</param>
/// <param name="SettledAt">When it was taken up by who tells people; null until then.</param>
public sealed record UsageMark(
    Guid LineId,
    ServiceMonth Month,
    int Percent,
    DateTimeOffset ReachedAt,
    DateTimeOffset? SettledAt
);
