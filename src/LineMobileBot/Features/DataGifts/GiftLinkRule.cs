using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>How a gift link comes to its end: claimed, withdrawn, or out of time. A pure rule.</summary>
internal static class GiftLinkRule
{
    /// <summary>The first linked user who opens the link gets the data.</summary>
    public static GiftDecision Claim(Book book, DataGiftRow gift, Claimer claimer) =>
        gift switch
        {
            { State: DataGiftState.Posted } when gift.ReceiverUser == claimer.User && IsStillReceiver(book, gift) =>
                new GiftDecision(GiftStanding.ForReceiver(gift)),
            { State: DataGiftState.Reserved } => ClaimReserved(book, gift, claimer),
            _ => GiftDecision.Refuse(GiftObstacle.LinkGone),
        };

    /// <summary>The giver takes an unclaimed link back; whatever became of it otherwise is shown instead.</summary>
    public static GiftDecision Withdraw(Book book, DataGiftRow gift)
    {
        if (gift is not { State: DataGiftState.Reserved, ReservationId: { } reservation })
        {
            return new GiftDecision(
                gift.State == DataGiftState.Quoted
                    ? new GiftRefused(GiftObstacle.QuoteExpired)
                    : GiftStanding.ForGiver(gift)
            );
        }

        // What the book gave back on its own, on time running out or on unlinking, is the giver's again just the same.
        book.Withdraw(GiftKeys.Withdraw(gift.Id), gift.GiverLineId, reservation);
        var ended = IsOutOfTime(book, gift) ? Ended(book, gift, DataGiftState.Expired) : Void(book, gift);
        return new GiftDecision(GiftStanding.ForGiver(ended)) { Changed = ended };
    }

    /// <summary>Nobody came in time. The book has returned the data by the time it is open at the giver's line.</summary>
    public static GiftDecision RunOutOfTime(Book book, DataGiftRow gift)
    {
        var ended = Ended(book, gift, DataGiftState.Expired);
        return new GiftDecision(GiftStanding.ForGiver(ended)) { Changed = ended, News = NewsForGiver(book, ended) };
    }

    private static GiftDecision ClaimReserved(Book book, DataGiftRow gift, Claimer claimer)
    {
        var request = new ClaimRequest(gift.ReservationId!.Value, gift.GiverLineId, claimer.LineId, claimer.User.Value);
        return book.Claim(GiftKeys.Claim(gift.Id), request) switch
        {
            ClaimOutcome.Posted posted => Post(book, gift, claimer, posted),
            // Neither claimed nor out of time: the giver was unlinked, and the book has returned the data.
            ClaimOutcome.Refused(ClaimRefusal.ReservationEnded) when !IsOutOfTime(book, gift) => GiftDecision.Refuse(
                GiftObstacle.LinkGone
            ) with
            {
                Changed = Void(book, gift),
            },
            ClaimOutcome.Refused(var why) => new GiftDecision(GiftRefusalAnswers.Of(why)),
            _ => throw new UnreachableException("A claim is posted or refused."),
        };
    }

    private static GiftDecision Post(Book book, DataGiftRow gift, Claimer claimer, ClaimOutcome.Posted posted)
    {
        var claimed = gift with
        {
            State = DataGiftState.Posted,
            ReceiverLineId = claimer.LineId,
            ReceiverUser = claimer.User,
            ReceiverName = claimer.UserName,
            SettledAt = book.Now,
            GiverLeft = posted.Giver.Total,
            ReceiverLeft = posted.Receiver.Total,
        };
        return new GiftDecision(GiftStanding.ForReceiver(claimed))
        {
            Changed = claimed,
            News = NewsForGiver(book, claimed),
        };
    }

    /// <summary>Who is no longer the line's user hears no more of it.</summary>
    private static GiftNews? NewsForGiver(Book book, DataGiftRow gift) =>
        book.Line(gift.GiverLineId).LineAccount == gift.GiverUser.Value
            ? new GiftNews(gift.GiverUser, GiftStanding.ForGiver(gift))
            : null;

    private static bool IsOutOfTime(Book book, DataGiftRow gift) => gift.ClaimUntil <= book.Now;

    private static bool IsStillReceiver(Book book, DataGiftRow gift) =>
        book.Line(gift.ReceiverLineId!.Value).LineAccount == gift.ReceiverUser?.Value;

    private static DataGiftRow Void(Book book, DataGiftRow gift) => Ended(book, gift, DataGiftState.Voided);

    private static DataGiftRow Ended(Book book, DataGiftRow gift, DataGiftState state) =>
        gift with
        {
            State = state,
            SettledAt = book.Now,
            GiverLeft = book.Balance(gift.GiverLineId).Total,
        };
}

/// <summary>Who claims a gift link, for which of their lines.</summary>
internal sealed record Claimer(LineUserId User, Guid LineId, string UserName);
