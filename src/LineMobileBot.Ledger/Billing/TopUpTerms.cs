using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Billing;

/// <summary>A size that can be bought.</summary>
/// <param name="Size">How much data.</param>
/// <param name="Price">Its price, without tax.</param>
public sealed record TopUpOffer(DataAmount Size, Yen Price);

/// <summary>What lines on one network can buy.</summary>
/// <param name="Offers">The sizes, smallest first.</param>
/// <param name="MaxPerMonth">How many a line can get in a month.</param>
public sealed record TopUpTerms(IReadOnlyList<TopUpOffer> Offers, int MaxPerMonth)
{
    /// <summary>The offer of exactly that size; null when it is not sold.</summary>
    public TopUpOffer? Find(DataAmount size) => Offers.FirstOrDefault(offer => offer.Size == size);
}

/// <summary>What a contractor can buy for one line now.</summary>
/// <param name="Terms">The sizes with their prices, and the limit.</param>
/// <param name="BoughtThisMonth">How many the line got this month.</param>
/// <param name="State">The line's state; data is sold to lines in service only.</param>
/// <param name="EndsAt">When data bought now ends (exclusive); earlier than the end of next month if the line ends before.</param>
public sealed record TopUpChoice(TopUpTerms Terms, int BoughtThisMonth, LineState State, DateTimeOffset EndsAt)
{
    /// <summary>How many more the line can get this month.</summary>
    public int LeftThisMonth => Math.Max(0, Terms.MaxPerMonth - BoughtThisMonth);
}
