namespace LineMobileBot.Site.SignIns;

/// <summary>What a typed password leads to.</summary>
internal abstract record SignInAnswer
{
    internal sealed record Accepted(SignInTicket Ticket) : SignInAnswer;

    internal sealed record Wrong : SignInAnswer;

    internal sealed record Locked(DateTimeOffset Until) : SignInAnswer;

    /// <summary>Too many tries of this login id within a minute: none of them was looked at.</summary>
    internal sealed record TooMany : SignInAnswer;
}
