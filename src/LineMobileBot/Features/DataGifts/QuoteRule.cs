using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.Features.DataGifts;

/// <summary>What a giver is asked to confirm, and how long that holds. A pure rule.</summary>
internal static class QuoteRule
{
    /// <param name="id">The gift's id.</param>
    /// <param name="giver">The line that would give.</param>
    /// <param name="receiver">Whom.</param>
    /// <param name="amount">How much.</param>
    /// <param name="linkCode">A fresh code for a gift link.</param>
    /// <param name="now">The instant of the quote.</param>
    public static DataGiftRow Quote(
        Guid id,
        LinkedLine giver,
        Receiver receiver,
        DataAmount amount,
        string linkCode,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            State = DataGiftState.Quoted,
            Amount = amount,
            Month = ServiceMonth.Of(now),
            QuotedAt = now,
            GiverLineId = giver.LineId,
            GiverUser = new LineUserId(giver.LineAccount),
            GiverName = giver.UserName,
            ReceiverLineId = receiver.LineId,
            ReceiverName = receiver.UserName,
            ReceiveCode = receiver.ReceiveCode,
            LinkCode = receiver.IsAnyone ? linkCode : null,
        };

    public static GiftQuote Show(DataGiftRow quote, LineBalance giver, GiftTerms terms, GiftPolicy policy) =>
        new(
            quote.Id,
            quote.ReceiverName,
            quote.Amount,
            giver.Total - quote.Amount,
            quote.Month.End,
            quote.LinkCode is null ? null : ClaimUntil(quote, policy),
            EndsToday: quote.Month.End - quote.QuotedAt <= terms.WarnBeforeMonthEnd
        );

    /// <summary>A quote of a closed month is not merely old: the book says that the month changed.</summary>
    public static bool IsTooOld(DataGiftRow quote, GiftTerms terms, DateTimeOffset now) =>
        quote.Month == ServiceMonth.Of(now) && now >= quote.QuotedAt + terms.QuoteTtl;

    private static DateTimeOffset ClaimUntil(DataGiftRow quote, GiftPolicy policy)
    {
        var byPolicy = quote.QuotedAt + policy.LinkTtl;
        return byPolicy < quote.Month.End ? byPolicy : quote.Month.End;
    }
}
