using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>The claim of a gift link.</summary>
/// <param name="ReservationId">The reservation behind the link.</param>
/// <param name="GiverLineId">The line that set the data aside.</param>
/// <param name="ReceiverLineId">The line that claims it.</param>
/// <param name="ReceiverAccount">The account that claims; it must be the active user of the receiver's line.</param>
public sealed record ClaimRequest(Guid ReservationId, Guid GiverLineId, Guid ReceiverLineId, string ReceiverAccount);

/// <summary>Why a gift link could not be claimed. Nothing moved.</summary>
public abstract record ClaimRefusal
{
    private ClaimRefusal() { }

    /// <summary>Giver and receiver are the same line.</summary>
    public sealed record SameLine : ClaimRefusal;

    /// <summary>Whoever asks is not, or no longer, the active user of the receiver's line.</summary>
    public sealed record NotLinked : ClaimRefusal;

    /// <summary>The receiver's line is not in service.</summary>
    public sealed record ReceiverCannotReceive : ClaimRefusal;

    /// <summary>It was claimed by someone else, withdrawn, or its time is over.</summary>
    public sealed record ReservationEnded : ClaimRefusal;
}

/// <summary>What became of a claim.</summary>
public abstract record ClaimOutcome
{
    private ClaimOutcome() { }

    /// <summary>The gift is booked.</summary>
    /// <param name="GiftId">The transfer; also the receiver's new bucket.</param>
    /// <param name="Amount">How much came.</param>
    /// <param name="Giver">What the giver has now; not for the receiver's eyes.</param>
    /// <param name="Receiver">What the receiver has now; not for the giver's eyes.</param>
    public sealed record Posted(Guid GiftId, DataAmount Amount, LineBalance Giver, LineBalance Receiver) : ClaimOutcome;

    /// <summary>Nothing moved.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ClaimRefusal Why) : ClaimOutcome;
}
