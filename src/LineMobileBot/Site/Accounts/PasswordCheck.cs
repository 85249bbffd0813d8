namespace LineMobileBot.Site.Accounts;

/// <summary>What became of a typed password.</summary>
internal abstract record PasswordCheck(ContractorAccount Account)
{
    /// <summary>It is the contractor's own; <see cref="ContractorAccount.Contractor"/> is there.</summary>
    internal sealed record Right(ContractorAccount Account) : PasswordCheck(Account);

    /// <summary>Wrong, or there is nobody with that login id: nobody but the audit trail is told which.</summary>
    internal sealed record Wrong(ContractorAccount Account) : PasswordCheck(Account);

    /// <summary>Wrong too often: until then nothing is looked at.</summary>
    /// <param name="Now">Whether it was this try that closed the lock.</param>
    internal sealed record Locked(ContractorAccount Account, DateTimeOffset Until, bool Now) : PasswordCheck(Account);
}
