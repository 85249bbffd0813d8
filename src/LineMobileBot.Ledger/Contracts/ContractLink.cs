namespace LineMobileBot.Ledger.Contracts;

/// <summary>Who ended a contract link. The numbers are stored; never reuse one.</summary>
public enum ContractUnlinkedBy
{
    /// <summary>The contractor, from the linked account.</summary>
    LineAccount = 1,

    /// <summary>The contractor, signed in with the login id.</summary>
    Contractor = 2,

    /// <summary>An operator.</summary>
    Operator = 3,
}

/// <summary>A login id and the account of the contractor it belongs to. Links end; none is ever deleted.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="ContractorId">The contractor.</param>
/// <param name="LineAccount">The account, opaque to the ledger.</param>
/// <param name="LinkedAt">Since when.</param>
/// <param name="UnlinkedAt">Until when; null while the link is active.</param>
/// <param name="UnlinkedBy">Who ended it.</param>
public sealed record ContractLink(
    Guid Id,
    Guid ContractorId,
    string LineAccount,
    DateTimeOffset LinkedAt,
    DateTimeOffset? UnlinkedAt,
    ContractUnlinkedBy? UnlinkedBy
);

/// <summary>A contractor as the linked account sees them.</summary>
/// <param name="ContractorId">The contractor.</param>
/// <param name="LoginId">The login id that was linked.</param>
/// <param name="Name">The contractor's name.</param>
/// <param name="LinkedAt">Since when.</param>
public sealed record LinkedContract(Guid ContractorId, string LoginId, string Name, DateTimeOffset LinkedAt);
