namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The carrier's terms for user links.</summary>
public sealed record LinkPolicy
{
    /// <summary>How many lines one account can be the user of.</summary>
    public int CodesPerLineAccount { get; init; } = 5;
}
