namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>Why a link was not made.</summary>
public abstract record LinkRefusal
{
    private LinkRefusal() { }

    /// <summary>Not 16 digits, or the check digit does not fit. Does not count as a try.</summary>
    public sealed record SlipOfDigits : LinkRefusal;

    /// <summary>There is no such code, or not any more. Counts as a try.</summary>
    public sealed record WrongCode : LinkRefusal;

    /// <summary>Too many wrong codes; the answer is the same whatever the code.</summary>
    /// <param name="Until">When the lock ends.</param>
    public sealed record LockedUntil(DateTimeOffset Until) : LinkRefusal;

    /// <summary>The SIM is still on its way.</summary>
    /// <param name="From">From when the line can be linked.</param>
    public sealed record NotOpenYet(DateTimeOffset From) : LinkRefusal;

    /// <summary>Another account is the line's user; its contractor is to hear of the try.</summary>
    /// <param name="LineId">The line.</param>
    /// <param name="ContractorId">The line's contractor.</param>
    public sealed record LinkedElsewhere(Guid LineId, Guid ContractorId) : LinkRefusal;

    /// <summary>The account already is the user of as many lines as it can be.</summary>
    /// <param name="Max">How many.</param>
    public sealed record TooManyCodes(int Max) : LinkRefusal;

    /// <summary>The line is not of a contractor whose login id is linked to the account, or there is none.</summary>
    public sealed record NotTheirLine : LinkRefusal;

    /// <summary>The line has ended, or has no code yet.</summary>
    public sealed record LineNotLinkable : LinkRefusal;
}

/// <summary>What became of a link.</summary>
public abstract record LinkOutcome
{
    private LinkOutcome() { }

    /// <summary>The account is the line's user now.</summary>
    /// <param name="Link">The link.</param>
    /// <param name="UserName">The name of the line's user.</param>
    public sealed record Linked(UserLink Link, string UserName) : LinkOutcome;

    /// <summary>The account already was the line's user; nothing changed.</summary>
    /// <param name="Link">The link.</param>
    /// <param name="UserName">The name of the line's user.</param>
    public sealed record AlreadyLinked(UserLink Link, string UserName) : LinkOutcome;

    /// <summary>No link was made.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(LinkRefusal Why) : LinkOutcome;
}

/// <summary>What became of ending a link.</summary>
public abstract record UnlinkOutcome
{
    private UnlinkOutcome() { }

    /// <summary>The link has ended.</summary>
    /// <param name="Link">The link.</param>
    /// <param name="VoidedReservations">The unclaimed gift links whose data went back to the line's plan.</param>
    public sealed record Unlinked(UserLink Link, IReadOnlyList<Guid> VoidedReservations) : UnlinkOutcome;

    /// <summary>There was no such link, or not any more.</summary>
    public sealed record NotLinked : UnlinkOutcome;
}
