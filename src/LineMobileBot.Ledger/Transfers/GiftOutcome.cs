using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>A gift from one line to another, as the giver confirmed it.</summary>
/// <param name="GiverLineId">The line that gives.</param>
/// <param name="GiverAccount">The account that confirms; it must be the active user of the giver's line.</param>
/// <param name="ReceiverLineId">The line that receives.</param>
/// <param name="Amount">How much.</param>
/// <param name="Month">The month of the quote.</param>
public sealed record GiftRequest(
    Guid GiverLineId,
    string GiverAccount,
    Guid ReceiverLineId,
    DataAmount Amount,
    ServiceMonth Month
);

/// <summary>What became of a gift.</summary>
public abstract record GiftOutcome
{
    private GiftOutcome() { }

    /// <summary>The gift is booked: both sides or neither.</summary>
    /// <param name="GiftId">The transfer; also the receiver's new bucket.</param>
    /// <param name="Giver">What the giver has now.</param>
    /// <param name="Receiver">What the receiver has now; not for the giver's eyes.</param>
    public sealed record Posted(Guid GiftId, LineBalance Giver, LineBalance Receiver) : GiftOutcome;

    /// <summary>Nothing moved.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(GiftRefusal Why) : GiftOutcome;
}
