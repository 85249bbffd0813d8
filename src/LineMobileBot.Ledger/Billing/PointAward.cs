using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Billing;

/// <summary>Whether a bill brought points, and if not, why. The numbers are stored; never reuse one.</summary>
public enum PointAwardState
{
    /// <summary>The points are the contractor's.</summary>
    Awarded = 1,

    /// <summary>The contractor's login id was not linked when the bill was fixed. Linking later pays nothing back.</summary>
    NoLink = 2,

    /// <summary>The fee was nothing, or too little for a point.</summary>
    ZeroFee = 3,

    /// <summary>The month in which the line started costs nothing.</summary>
    FirstMonthFree = 4,
}

/// <summary>What one line's bill of one month brought in points. There is one for each line and month, never changed.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Month">The month of service that was billed.</param>
/// <param name="ContractorId">Who pays.</param>
/// <param name="BaseFee">The base fee of the month, without tax.</param>
/// <param name="Points">How many points; zero unless awarded.</param>
/// <param name="State">Whether they were awarded, and if not, why.</param>
/// <param name="FixedAt">When the bill was fixed: the instant whose facts decided, whenever it was computed.</param>
public sealed record PointAward(
    Guid LineId,
    ServiceMonth Month,
    Guid ContractorId,
    Yen BaseFee,
    int Points,
    PointAwardState State,
    DateTimeOffset FixedAt
);

/// <summary>What a bill brought, with the name by which the contractor knows the line.</summary>
/// <param name="UserName">Who carries the line's phone.</param>
/// <param name="Award">What the bill brought.</param>
public sealed record LineAward(string UserName, PointAward Award);

/// <summary>A month whose bills are fixed.</summary>
/// <param name="Month">The month of service.</param>
/// <param name="FixedAt">When they were fixed by the rule.</param>
/// <param name="BookedAt">When that was computed; later after an outage.</param>
public sealed record BillFixing(ServiceMonth Month, DateTimeOffset FixedAt, DateTimeOffset BookedAt);
