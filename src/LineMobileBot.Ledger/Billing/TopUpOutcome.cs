using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Billing;

/// <summary>Data that a contractor wants to buy for a line.</summary>
/// <param name="ContractorId">Who buys; must be the contractor of the line.</param>
/// <param name="LineId">The line that is to get the data.</param>
/// <param name="Size">How much data: one of the sizes on offer.</param>
public sealed record TopUpRequest(Guid ContractorId, Guid LineId, DataAmount Size);

/// <summary>Why data was not sold. Nothing was charged, nothing moved.</summary>
public abstract record TopUpRefusal
{
    private TopUpRefusal() { }

    /// <summary>There is no such line, or another contractor pays for it; which of the two is nobody's business.</summary>
    public sealed record NotTheContractor : TopUpRefusal;

    /// <summary>The line has not started, is suspended or has ended.</summary>
    /// <param name="State">Its state.</param>
    public sealed record LineNotInService(LineState State) : TopUpRefusal;

    /// <summary>Lines on this network cannot buy that size.</summary>
    /// <param name="Terms">What they can buy.</param>
    public sealed record SizeNotSold(TopUpTerms Terms) : TopUpRefusal;

    /// <summary>The line got as many this month as it may.</summary>
    /// <param name="MaxPerMonth">How many that is.</param>
    /// <param name="NextMonth">The first month in which it can get more.</param>
    public sealed record MonthlyLimit(int MaxPerMonth, ServiceMonth NextMonth) : TopUpRefusal;
}

/// <summary>What became of a purchase.</summary>
public abstract record TopUpOutcome
{
    private TopUpOutcome() { }

    /// <summary>The data is usable, and on the bill.</summary>
    /// <param name="TopUp">The receipt.</param>
    /// <param name="Balance">What the line has now.</param>
    /// <param name="UserAccount">The account of the line's user, who should hear of it; null when nobody is linked.</param>
    public sealed record Posted(TopUp TopUp, LineBalance Balance, string? UserAccount) : TopUpOutcome;

    /// <summary>The same form had bought it before; nothing was charged, nothing moved this time.</summary>
    /// <param name="TopUp">The first receipt.</param>
    public sealed record Already(TopUp TopUp) : TopUpOutcome;

    /// <summary>Nothing was charged, nothing moved.</summary>
    /// <param name="Why">The reason.</param>
    public sealed record Refused(TopUpRefusal Why) : TopUpOutcome;
}
