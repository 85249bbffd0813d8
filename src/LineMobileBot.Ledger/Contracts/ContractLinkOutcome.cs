namespace LineMobileBot.Ledger.Contracts;

/// <summary>Why a contract link was not made.</summary>
public abstract record ContractLinkRefusal
{
    private ContractLinkRefusal() { }

    /// <summary>No SIM of the contractor has been sent, or the day after has not come.</summary>
    /// <param name="From">From when the login id can be linked; null while no shipping notice was sent.</param>
    public sealed record NotOpenYet(DateTimeOffset? From) : ContractLinkRefusal;

    /// <summary>The login id is linked to another account.</summary>
    public sealed record LoginIdLinkedElsewhere : ContractLinkRefusal;

    /// <summary>The account already holds as many login ids as it can.</summary>
    /// <param name="Max">How many.</param>
    public sealed record TooManyLoginIds(int Max) : ContractLinkRefusal;
}

/// <summary>What became of a contract link.</summary>
public abstract record ContractLinkOutcome
{
    private ContractLinkOutcome() { }

    /// <summary>The login id belongs to the account now.</summary>
    /// <param name="Link">The link.</param>
    public sealed record Linked(ContractLink Link) : ContractLinkOutcome;

    /// <summary>The login id already belonged to the account; nothing changed.</summary>
    /// <param name="Link">The link.</param>
    public sealed record Already(ContractLink Link) : ContractLinkOutcome;

    /// <summary>No link was made.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(ContractLinkRefusal Why) : ContractLinkOutcome;
}
