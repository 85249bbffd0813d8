using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Billing;

/// <summary>The carrier's terms for what a new line costs once.</summary>
public sealed record StartFeePolicy
{
    /// <summary>For entering a line.</summary>
    public Yen StartFee { get; init; } = new(3_000);

    /// <summary>For the SIM.</summary>
    public Yen SimFee { get; init; } = new(400);

    /// <summary>For entering a further line of a contractor who applies for it through LINE.</summary>
    public Yen FurtherLineStartFee { get; init; } = new(0);

    /// <summary>What a line costs once.</summary>
    /// <param name="isFurther">Whether the contractor has a line already.</param>
    /// <param name="throughLine">Whether it is applied for through LINE.</param>
    public StartFees FeesOf(bool isFurther, bool throughLine) =>
        new(isFurther && throughLine ? FurtherLineStartFee : StartFee, SimFee);
}

/// <summary>What a new line costs once, without tax.</summary>
/// <param name="Start">For entering the line.</param>
/// <param name="Sim">For the SIM.</param>
public sealed record StartFees(Yen Start, Yen Sim)
{
    /// <summary>Both together.</summary>
    public Yen Total => new(Start.Amount + Sim.Amount);
}
