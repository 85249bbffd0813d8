using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>The carrier's terms for giving data.</summary>
public sealed record GiftPolicy
{
    /// <summary>Gifts are whole multiples of this amount.</summary>
    public DataAmount Unit { get; init; } = DataAmount.FromMegabytes(500);

    /// <summary>The smallest gift.</summary>
    public DataAmount Min { get; init; } = DataAmount.FromMegabytes(500);

    /// <summary>How long a gift link can be claimed; never past the end of the month.</summary>
    public TimeSpan LinkTtl { get; init; } = TimeSpan.FromHours(72);

    /// <summary>Whether a giver who unlinks gets the data of unclaimed gift links back at once.</summary>
    public bool VoidOnGiverUnlink { get; init; } = true;

    /// <summary>The largest gift that the balance allows; zero when nothing can be given.</summary>
    public DataAmount LargestGift(LineBalance balance)
    {
        var largest = balance.Giveable.RoundDownTo(Unit);
        return largest < Min ? DataAmount.Zero : largest;
    }

    internal bool IsAStep(DataAmount amount) => amount >= Min && !amount.IsZero && amount.IsMultipleOf(Unit);
}
