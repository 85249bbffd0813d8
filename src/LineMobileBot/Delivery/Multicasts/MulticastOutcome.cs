namespace LineMobileBot.Delivery.Multicasts;

/// <summary>What one try of a multicast has come to.</summary>
internal abstract record MulticastOutcome
{
    private MulticastOutcome() { }

    /// <summary>LINE has taken it: now, or at an earlier try with the same key.</summary>
    internal sealed record Accepted : MulticastOutcome;

    /// <summary>Too many requests at the moment: LINE did nothing, later it will.</summary>
    internal sealed record TooFast : MulticastOutcome;

    /// <summary>The month's messages are used up: LINE did nothing, and will not before the month is over.</summary>
    internal sealed record MonthlyLimit : MulticastOutcome;

    /// <summary>LINE does not let us in at present: our token, or the account's standing.</summary>
    internal sealed record NotLetIn : MulticastOutcome;

    /// <summary>LINE will never take this.</summary>
    /// <param name="Reason">Its status and words.</param>
    internal sealed record Refused(string Reason) : MulticastOutcome;

    /// <summary>No answer, or one that does not tell what was done.</summary>
    internal sealed record Unheard : MulticastOutcome;
}
