using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// What a press of the confirming button does: once, it gives or makes the gift link; after that it shows the same receipt. A
/// pure rule.
/// </summary>
internal static class ConfirmRule
{
    public static GiftDecision Decide(
        Book book,
        DataGiftRow gift,
        bool receiveCodeIsUsed,
        GiftTerms terms,
        GiftPolicy policy
    ) =>
        gift switch
        {
            { State: not DataGiftState.Quoted } => new GiftDecision(GiftStanding.ForGiver(gift)),
            _ when QuoteRule.IsTooOld(gift, terms, book.Now) => Expire(book, gift),
            _ when receiveCodeIsUsed => Reject(book, gift, new GiftRefused(GiftObstacle.CodeUsed)),
            { ReceiverLineId: { } receiver } => Give(book, gift, receiver, policy),
            _ => Reserve(book, gift, policy),
        };

    public static GiftDecision Drop(Book book, DataGiftRow gift) =>
        gift.State == DataGiftState.Quoted
            ? Reject(book, gift, new QuoteDropped())
            : new GiftDecision(GiftStanding.ForGiver(gift));

    private static GiftDecision Give(Book book, DataGiftRow gift, Guid receiver, GiftPolicy policy)
    {
        var request = new GiftRequest(gift.GiverLineId, gift.GiverUser.Value, receiver, gift.Amount, gift.Month);
        switch (book.Give(GiftKeys.Give(gift.Id), request, policy))
        {
            case GiftOutcome.Posted posted:
                var receiverUser = new LineUserId(book.Line(receiver).LineAccount!);
                var given = gift with
                {
                    State = DataGiftState.Posted,
                    ReceiverUser = receiverUser,
                    SettledAt = book.Now,
                    GiverLeft = posted.Giver.Total,
                    ReceiverLeft = posted.Receiver.Total,
                };
                return new GiftDecision(GiftStanding.ForGiver(given))
                {
                    Changed = given,
                    News = new GiftNews(receiverUser, GiftStanding.ForReceiver(given)),
                };
            case GiftOutcome.Refused(var why):
                return Reject(book, gift, GiftRefusalAnswers.Of(why, policy));
            default:
                throw new UnreachableException("A gift is posted or refused.");
        }
    }

    private static GiftDecision Reserve(Book book, DataGiftRow gift, GiftPolicy policy)
    {
        var request = new ReservationRequest(gift.GiverLineId, gift.GiverUser.Value, gift.Amount, gift.Month);
        switch (book.Reserve(GiftKeys.Reserve(gift.Id), request, policy))
        {
            case ReservationOutcome.Posted posted:
                var reserved = gift with
                {
                    State = DataGiftState.Reserved,
                    ReservationId = posted.ReservationId,
                    ClaimUntil = posted.ExpiresAt,
                    GiverLeft = posted.Giver.Total,
                };
                return new GiftDecision(GiftStanding.ForGiver(reserved)) { Changed = reserved };
            case ReservationOutcome.Refused(var why):
                return Reject(book, gift, GiftRefusalAnswers.Of(why, policy));
            default:
                throw new UnreachableException("A reservation is posted or refused.");
        }
    }

    private static GiftDecision Reject(Book book, DataGiftRow gift, Answer why) =>
        new(why) { Changed = gift with { State = DataGiftState.Rejected, SettledAt = book.Now } };

    private static GiftDecision Expire(Book book, DataGiftRow gift) =>
        GiftDecision.Refuse(GiftObstacle.QuoteExpired) with
        {
            Changed = gift with { State = DataGiftState.Expired, SettledAt = book.Now },
        };
}
