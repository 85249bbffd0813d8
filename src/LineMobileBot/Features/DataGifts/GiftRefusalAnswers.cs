using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Transfers;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The book's refusals as this room tells them.</summary>
internal static class GiftRefusalAnswers
{
    public static Answer Of(GiftRefusal refusal, GiftPolicy policy) =>
        refusal switch
        {
            GiftRefusal.NotLinked => new GiftNotLinked(),
            GiftRefusal.SameLine => new GiftRefused(GiftObstacle.SameLine),
            GiftRefusal.NotAStep(var unit) => new GiftNotAStep(unit),
            GiftRefusal.MonthClosed => new GiftRefused(GiftObstacle.MonthClosed),
            GiftRefusal.GiverCannotGive => new GiftRefused(GiftObstacle.GiverCannotGive),
            GiftRefusal.NothingToGive(var balance) => new NothingToGive(GiftBalance.Of(balance)),
            GiftRefusal.NotEnough(var balance) => GiftAmountRule.NotEnough(balance, policy),
            GiftRefusal.ReceiverCannotReceive => new GiftRefused(GiftObstacle.ReceiverCannotReceive),
            _ => throw new UnreachableException("Every refusal has its answer."),
        };

    public static Answer Of(ClaimRefusal refusal) =>
        refusal switch
        {
            ClaimRefusal.NotLinked => new GiftNotLinked(),
            ClaimRefusal.SameLine => new GiftRefused(GiftObstacle.LinkOwn),
            ClaimRefusal.ReceiverCannotReceive => new GiftRefused(GiftObstacle.CannotReceive),
            ClaimRefusal.ReservationEnded => new GiftRefused(GiftObstacle.LinkGone),
            _ => throw new UnreachableException("Every refusal has its answer."),
        };
}
