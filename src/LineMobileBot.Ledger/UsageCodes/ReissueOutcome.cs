namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>What became of a reissue.</summary>
public abstract record ReissueOutcome
{
    private ReissueOutcome() { }

    /// <summary>The line has a new code; the old one is useless from now on.</summary>
    /// <param name="Code">The new code.</param>
    /// <param name="Link">The link the line had: still active, or ended by this; null when there was none.</param>
    public sealed record Reissued(UsageCodeDigits Code, UserLink? Link) : ReissueOutcome;

    /// <summary>The code of that id has been issued before; nothing happened.</summary>
    public sealed record Already : ReissueOutcome;

    /// <summary>The line has no code: it is unknown, not shipped yet, or has ended.</summary>
    public sealed record NoCode : ReissueOutcome;
}
