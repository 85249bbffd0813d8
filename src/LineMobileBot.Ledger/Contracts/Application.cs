using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// A line that a contractor asked for. Until the carrier has entered the line it counts to the household's lines by itself; from
/// then on the line does.
/// </summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Key">The form by which it was sent; the same form again is the same application.</param>
/// <param name="ContractorId">On whose bill the line will be.</param>
/// <param name="PlanCode">The plan.</param>
/// <param name="PlanVersion">The version on sale when it was asked for.</param>
/// <param name="Carrier">The network.</param>
/// <param name="UserName">Who will carry the phone.</param>
/// <param name="BirthDate">The user's date of birth.</param>
/// <param name="ChatAccount">
/// The account in whose chat the person looked at the plans, opaque to the ledger; null when they came another way. It hears of the
/// application as long as the contractor has never linked an account.
/// </param>
/// <param name="AppliedAt">When it was sent.</param>
/// <param name="LineId">The line that was entered for it.</param>
/// <param name="CancelledAt">When it was cancelled; only before a line was entered.</param>
public sealed record Application(
    Guid Id,
    IdempotencyKey Key,
    Guid ContractorId,
    string PlanCode,
    int PlanVersion,
    Carrier Carrier,
    string UserName,
    DateOnly BirthDate,
    string? ChatAccount,
    DateTimeOffset AppliedAt,
    Guid? LineId,
    DateTimeOffset? CancelledAt
)
{
    /// <summary>Whether a line can still be entered for it.</summary>
    public bool IsOpen => LineId is null && CancelledAt is null;
}
