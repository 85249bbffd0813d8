using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>What became of a top-up.</summary>
public abstract record TopUpOutcome
{
    private TopUpOutcome() { }

    /// <summary>The bought data is usable.</summary>
    /// <param name="TopUpId">The transfer; also the new bucket.</param>
    /// <param name="Balance">What the line has now.</param>
    public sealed record Posted(Guid TopUpId, LineBalance Balance) : TopUpOutcome;

    /// <summary>The line has not started, is suspended or has ended; nothing moved.</summary>
    public sealed record LineNotInService : TopUpOutcome;
}
