using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>Data to set aside for whoever claims a gift link.</summary>
/// <param name="GiverLineId">The line that gives.</param>
/// <param name="GiverAccount">The account that makes the link; it must be the active user of the giver's line.</param>
/// <param name="Amount">How much.</param>
/// <param name="Month">The month of the quote.</param>
public sealed record ReservationRequest(Guid GiverLineId, string GiverAccount, DataAmount Amount, ServiceMonth Month);

/// <summary>What became of a reservation.</summary>
public abstract record ReservationOutcome
{
    private ReservationOutcome() { }

    /// <summary>The data is set aside.</summary>
    /// <param name="ReservationId">The transfer; also the Reserved bucket, by which it is claimed or withdrawn.</param>
    /// <param name="ExpiresAt">The first instant at which it can no longer be claimed.</param>
    /// <param name="Giver">What the giver has now.</param>
    public sealed record Posted(Guid ReservationId, DateTimeOffset ExpiresAt, LineBalance Giver) : ReservationOutcome;

    /// <summary>Nothing moved.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(GiftRefusal Why) : ReservationOutcome;
}
