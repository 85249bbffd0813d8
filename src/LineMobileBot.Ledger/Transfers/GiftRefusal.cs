using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>Why a gift, or the making of a gift link, did not happen. Nothing moved.</summary>
public abstract record GiftRefusal
{
    private GiftRefusal() { }

    /// <summary>Giver and receiver are the same line.</summary>
    public sealed record SameLine : GiftRefusal;

    /// <summary>Whoever asks is not, or no longer, the active user of the giver's line.</summary>
    public sealed record NotLinked : GiftRefusal;

    /// <summary>The amount is below the smallest gift or no multiple of <paramref name="Unit"/>.</summary>
    /// <param name="Unit">The step in which gifts are made.</param>
    public sealed record NotAStep(DataAmount Unit) : GiftRefusal;

    /// <summary>The gift was asked for in another month than the one in which it is decided.</summary>
    /// <param name="Current">The month now.</param>
    public sealed record MonthClosed(ServiceMonth Current) : GiftRefusal;

    /// <summary>The giver's line is not in service.</summary>
    public sealed record GiverCannotGive : GiftRefusal;

    /// <summary>Nothing is left of this month's plan data; other kinds cannot be given.</summary>
    /// <param name="Balance">What the giver has.</param>
    public sealed record NothingToGive(LineBalance Balance) : GiftRefusal;

    /// <summary>Less than the amount is left of this month's plan data.</summary>
    /// <param name="Balance">What the giver has.</param>
    public sealed record NotEnough(LineBalance Balance) : GiftRefusal;

    /// <summary>
    /// The receiver's line has no user or is not in service. The giver must not learn which (the receiver's state is
    /// nobody else's business).
    /// </summary>
    public sealed record ReceiverCannotReceive : GiftRefusal;
}
