using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Transfers;

public sealed partial class Book
{
    /// <summary>Gives from one line's plan data of this month to another line, credited at once.</summary>
    public GiftOutcome Give(IdempotencyKey key, GiftRequest request, GiftPolicy policy)
    {
        if (RefusalOf(request, policy) is { } refusal)
        {
            return new GiftOutcome.Refused(refusal);
        }

        var gift = new BucketOpening(request.ReceiverLineId, BucketKind.Gift, Month, request.Amount, Month.End);
        var giver = _journal.Page(request.GiverLineId).Plan(Month);
        var transfer = _journal.Issue(Begin(key).Next(), TransferReason.Gift, gift, giver, Now);
        return new GiftOutcome.Posted(transfer.Id, Balance(request.GiverLineId), Balance(request.ReceiverLineId));
    }

    /// <summary>
    /// Takes a gift back for the giver: <paramref name="atMost"/>, but no more than is left of it. Operators only.
    /// </summary>
    public ReversalOutcome Reverse(IdempotencyKey key, PostedGift gift, DataAmount atMost)
    {
        var left = _journal.Page(gift.ReceiverLineId).Find(gift.GiftId);
        var amount = DataAmount.Min(left?.Remaining ?? DataAmount.Zero, atMost);
        if (left is null || amount.IsZero || _journal.Page(gift.GiverLineId).Plan(left.Month) is not { } plan)
        {
            return new ReversalOutcome.NothingLeft();
        }

        _journal.MoveBack(Begin(key).Next(), TransferReason.GiftReversal, left, plan, amount, Now, gift.GiftId);
        return new ReversalOutcome.Posted(amount, Balance(gift.GiverLineId), Balance(gift.ReceiverLineId));
    }

    private GiftRefusal? RefusalOf(GiftRequest request, GiftPolicy policy)
    {
        if (request.GiverLineId == request.ReceiverLineId)
        {
            return new GiftRefusal.SameLine();
        }

        var asGiver = RefusalOfGiver(request.GiverLineId, request.GiverAccount, request.Amount, request.Month, policy);
        return asGiver ?? (CanReceive(request.ReceiverLineId) ? null : new GiftRefusal.ReceiverCannotReceive());
    }

    // The giver's own obstacles come first, and among them the link: who was unlinked learns nothing of the line.
    private GiftRefusal? RefusalOfGiver(
        Guid lineId,
        string account,
        DataAmount amount,
        ServiceMonth quoted,
        GiftPolicy policy
    )
    {
        var line = Line(lineId);
        var balance = Balance(lineId);
        return true switch
        {
            _ when line.LineAccount != account => new GiftRefusal.NotLinked(),
            _ when !policy.IsAStep(amount) => new GiftRefusal.NotAStep(policy.Unit),
            _ when quoted != Month => new GiftRefusal.MonthClosed(Month),
            _ when line.StateAt(Now) != LineState.Active => new GiftRefusal.GiverCannotGive(),
            _ when balance.Giveable.IsZero => new GiftRefusal.NothingToGive(balance),
            _ when balance.Giveable < amount => new GiftRefusal.NotEnough(balance),
            _ => null,
        };
    }

    private bool CanReceive(Guid lineId) =>
        Line(lineId) is { LineAccount: not null } line && line.StateAt(Now) == LineState.Active;
}
