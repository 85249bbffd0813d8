using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Site.Accounts;

/// <summary>
/// What a contractor signs in with. A login id that nobody has gets one too: what is tried on it is counted and answered like
/// everything else.
/// </summary>
internal sealed class ContractorAccount
{
    /// <summary>Null: no contractor has that login id.</summary>
    public Contractor? Contractor { get; init; }

    public required string LoginId { get; init; }

    public required byte[] LoginIdHash { get; init; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password; a ticket with another stamp is no longer worth anything.</summary>
    public string? SecurityStamp { get; set; }

    /// <summary>Wrong passwords in a row.</summary>
    public int AccessFailedCount { get; set; }

    public DateTimeOffset? LockoutEnd { get; set; }
}
