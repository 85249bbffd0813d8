namespace LineMobileBot.Ledger.Contracts;

/// <summary>The carrier's terms for lines.</summary>
public sealed record LinePolicy
{
    /// <summary>How many live lines a household may have.</summary>
    public int MaxPerHousehold { get; init; } = 5;

    /// <summary>How many days a cancelled line still counts to that number.</summary>
    public int CapHoldDays { get; init; } = 30;
}
