using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>A gift as the book has it.</summary>
/// <param name="GiftId">The transfer of the gift or of the claim; also the receiver's bucket.</param>
/// <param name="GiverLineId">The line that gave.</param>
/// <param name="ReceiverLineId">The line that received.</param>
/// <param name="Amount">How much was given.</param>
/// <param name="Month">The month in which it was given, and with which it ends.</param>
public sealed record PostedGift(
    Guid GiftId,
    Guid GiverLineId,
    Guid ReceiverLineId,
    DataAmount Amount,
    ServiceMonth Month
);

/// <summary>What became of taking a gift back.</summary>
public abstract record ReversalOutcome
{
    private ReversalOutcome() { }

    /// <summary>Some or all of the gift is back in the giver's plan data.</summary>
    /// <param name="Amount">What was taken back: no more than was left of the gift.</param>
    /// <param name="Giver">What the giver has now.</param>
    /// <param name="Receiver">What the receiver has now.</param>
    public sealed record Posted(DataAmount Amount, LineBalance Giver, LineBalance Receiver) : ReversalOutcome
    {
        /// <summary>It had been taken back before, under the same key: nothing moved this time.</summary>
        public bool IsRepeat { get; init; }
    }

    /// <summary>Nothing is left of the gift, or its month is over; nothing moved.</summary>
    public sealed record NothingLeft : ReversalOutcome;

    /// <summary>There is no such gift.</summary>
    public sealed record UnknownGift : ReversalOutcome;
}
