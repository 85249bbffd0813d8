namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>The carrier's terms for typing usage codes.</summary>
public sealed record CodePolicy
{
    /// <summary>How many wrong codes an account may type within <see cref="Window"/> before it is locked.</summary>
    public int MaxWrongInWindow { get; init; } = 5;

    /// <summary>The window; the lock ends when the first of those tries is this old.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many wrong codes an account may type within <see cref="Day"/> before it is locked for as long.</summary>
    public int MaxWrongInDay { get; init; } = 10;

    /// <summary>The longer window, and the length of its lock.</summary>
    public TimeSpan Day { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether a reissue ends the link when the contractor does not choose.</summary>
    public bool ReissueUnlinks { get; init; }
}
