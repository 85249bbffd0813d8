namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The wrong codes an account typed lately; as many as the longest rule looks at.</summary>
/// <param name="LineAccount">The account.</param>
/// <param name="WrongAt">When, oldest first.</param>
public sealed record CodeAttempts(string LineAccount, DateTimeOffset[] WrongAt);
