namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>Why a link ended. The numbers are stored; never reuse one.</summary>
public enum UnlinkReason
{
    /// <summary>The user pressed the button.</summary>
    User = 1,

    /// <summary>The contractor of the line ended it.</summary>
    Contractor = 2,

    /// <summary>The code was reissued and the contractor chose to end the link.</summary>
    Reissue = 3,

    /// <summary>The line has ended.</summary>
    Cancellation = 4,

    /// <summary>An operator ended it.</summary>
    Operator = 5,
}

/// <summary>A line and the account of the person who carries its phone. Links end; none is ever deleted.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="LineId">The line.</param>
/// <param name="LineAccount">The account, opaque to the ledger.</param>
/// <param name="CodeId">The code by which the link was made.</param>
/// <param name="LastFour">The last four digits of that code.</param>
/// <param name="LinkedAt">Since when.</param>
/// <param name="UnlinkedAt">Until when; null while the link is active.</param>
/// <param name="UnlinkReason">Why it ended.</param>
public sealed record UserLink(
    Guid Id,
    Guid LineId,
    string LineAccount,
    Guid CodeId,
    string LastFour,
    DateTimeOffset LinkedAt,
    DateTimeOffset? UnlinkedAt,
    UnlinkReason? UnlinkReason
);
