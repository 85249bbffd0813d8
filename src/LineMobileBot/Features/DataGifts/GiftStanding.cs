using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>How a gift stands, in the giver's and in the receiver's eyes: told when it is settled, and again whenever asked.</summary>
internal static class GiftStanding
{
    public static Answer ForGiver(DataGiftRow gift) =>
        gift switch
        {
            { State: DataGiftState.Posted, LinkCode: null } => new GiftReceipt(
                gift.ReceiverName!,
                gift.Amount,
                gift.GiverLeft!.Value
            ),
            { State: DataGiftState.Posted } => new GiftLinkClaimed(gift.ReceiverName!, gift.Amount),
            { State: DataGiftState.Reserved } => new GiftLinkReady(
                gift.Id,
                gift.LinkCode!,
                gift.Amount,
                gift.GiverLeft!.Value,
                gift.ClaimUntil!.Value
            ),
            { State: DataGiftState.Voided } => new GiftLinkVoided(gift.Amount, gift.GiverLeft!.Value),
            { State: DataGiftState.Expired, ReservationId: not null } => new GiftLinkOutOfTime(
                gift.Amount,
                gift.GiverLeft!.Value,
                IsCarriedOver: ServiceMonth.Of(gift.SettledAt!.Value) > gift.Month
            )
            {
                OfLine = gift.GiverLineId,
            },
            { State: DataGiftState.Expired or DataGiftState.Rejected } => new GiftRefused(GiftObstacle.QuoteExpired),
            _ => throw new UnreachableException("An open quote has no standing yet."),
        };

    public static GiftReceived ForReceiver(DataGiftRow gift) =>
        new(gift.GiverName, gift.Amount, gift.ReceiverLeft!.Value, gift.Month.End) { OfLine = gift.ReceiverLineId };
}
