namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The carrier's terms for links. That a line has one user and a login id one account is fixed by the schema.</summary>
public sealed record LinkPolicy
{
    /// <summary>How many lines one account can be the user of.</summary>
    public int CodesPerLineAccount { get; init; } = 5;

    /// <summary>How many login ids one account can hold.</summary>
    public int LoginIdsPerLineAccount { get; init; } = 5;
}
