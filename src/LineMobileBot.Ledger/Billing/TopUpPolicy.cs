using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Billing;

/// <summary>The carrier's terms for buying data. What can be bought depends on the network the line runs on.</summary>
public sealed record TopUpPolicy
{
    /// <summary>The sizes for docomo lines.</summary>
    public IReadOnlyList<DataAmount> DocomoSizes { get; init; } =
    [DataAmount.FromMegabytes(500), DataAmount.FromGigabytes(1), DataAmount.FromGigabytes(3)];

    /// <summary>The sizes for lines on other networks.</summary>
    public IReadOnlyList<DataAmount> OtherSizes { get; init; } =
    [DataAmount.FromMegabytes(500), DataAmount.FromGigabytes(1)];

    /// <summary>How many a docomo line can get in a month.</summary>
    public int DocomoMaxPerMonth { get; init; } = 3;

    /// <summary>How many a line on another network can get in a month.</summary>
    public int OtherMaxPerMonth { get; init; } = 10;

    /// <summary>The price of 1 GB without tax; other sizes cost in proportion, none is cheaper for its size.</summary>
    public Yen PricePerGigabyte { get; init; } = new(1_000);

    /// <summary>What lines on that network can buy.</summary>
    public TopUpTerms TermsOf(Carrier carrier) =>
        carrier == Carrier.Docomo
            ? new TopUpTerms([.. DocomoSizes.Select(OfferOf)], DocomoMaxPerMonth)
            : new TopUpTerms([.. OtherSizes.Select(OfferOf)], OtherMaxPerMonth);

    private TopUpOffer OfferOf(DataAmount size)
    {
        var yen = (Int128)size.Bytes * PricePerGigabyte.Amount / DataAmount.FromGigabytes(1).Bytes;
        return new TopUpOffer(size, new Yen((int)yen));
    }
}
