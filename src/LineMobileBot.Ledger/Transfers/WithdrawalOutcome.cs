using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>What became of the withdrawal of a reservation.</summary>
public abstract record WithdrawalOutcome
{
    private WithdrawalOutcome() { }

    /// <summary>The data is back in this month's plan data.</summary>
    /// <param name="Amount">How much came back.</param>
    /// <param name="Giver">What the giver has now.</param>
    public sealed record Posted(DataAmount Amount, LineBalance Giver) : WithdrawalOutcome;

    /// <summary>The reservation had already been claimed, withdrawn, or run out of time; nothing moved.</summary>
    public sealed record AlreadyEnded : WithdrawalOutcome;
}
