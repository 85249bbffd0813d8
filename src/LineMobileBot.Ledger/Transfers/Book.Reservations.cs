using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;

namespace LineMobileBot.Ledger.Transfers;

public sealed partial class Book
{
    /// <summary>Sets data aside for whoever claims a gift link.</summary>
    public ReservationOutcome Reserve(IdempotencyKey key, ReservationRequest request, GiftPolicy policy)
    {
        var giver = request.GiverLineId;
        if (RefusalOfGiver(giver, request.GiverAccount, request.Amount, request.Month, policy) is { } refusal)
        {
            return new ReservationOutcome.Refused(refusal);
        }

        var byPolicy = Now + policy.LinkTtl;
        var expiresAt = byPolicy < Month.End ? byPolicy : Month.End;
        var reserved = new BucketOpening(giver, BucketKind.Reserved, Month, request.Amount, expiresAt);
        var plan = _journal.Page(giver).Plan(Month);
        var transfer = _journal.Issue(Begin(key).Next(), TransferReason.GiftReserve, reserved, plan, Now);
        return new ReservationOutcome.Posted(transfer.Id, expiresAt, Balance(giver));
    }

    /// <summary>Moves a reservation to the line that claims it. Both lines' pages must be open.</summary>
    public ClaimOutcome Claim(IdempotencyKey key, ClaimRequest request)
    {
        if (RefusalOf(request) is { } refusal)
        {
            return new ClaimOutcome.Refused(refusal);
        }

        if (Unclaimed(request.GiverLineId, request.ReservationId) is not { } reserved)
        {
            return new ClaimOutcome.Refused(new ClaimRefusal.ReservationEnded());
        }

        var gift = new BucketOpening(request.ReceiverLineId, BucketKind.Gift, Month, reserved.Remaining, Month.End);
        var transfer = _journal.Issue(Begin(key).Next(), TransferReason.GiftClaim, gift, reserved, Now);
        return new ClaimOutcome.Posted(
            transfer.Id,
            transfer.Amount,
            Balance(request.GiverLineId),
            Balance(request.ReceiverLineId)
        );
    }

    /// <summary>Gives an unclaimed reservation back to the plan data it was taken from: withdrawn, or void.</summary>
    public WithdrawalOutcome Withdraw(IdempotencyKey key, Guid giverLineId, Guid reservationId)
    {
        if (Unclaimed(giverLineId, reservationId) is not { } reserved)
        {
            return new WithdrawalOutcome.AlreadyEnded();
        }

        var transfer = _journal.ReturnReservation(Begin(key).Next(), reserved, Now);
        return new WithdrawalOutcome.Posted(transfer.Amount, Balance(giverLineId));
    }

    /// <summary>The line's reservations that can still be claimed.</summary>
    public IReadOnlyList<Bucket> UnclaimedReservations(Guid lineId) =>
        [
            .. _journal
                .Page(lineId)
                .Buckets.Where(bucket => bucket.Kind == BucketKind.Reserved && !bucket.Remaining.IsZero),
        ];

    private Bucket? Unclaimed(Guid giverLineId, Guid reservationId) =>
        UnclaimedReservations(giverLineId).FirstOrDefault(bucket => bucket.Id == reservationId);

    private ClaimRefusal? RefusalOf(ClaimRequest request)
    {
        var receiver = Line(request.ReceiverLineId);
        return true switch
        {
            _ when request.GiverLineId == request.ReceiverLineId => new ClaimRefusal.SameLine(),
            _ when receiver.LineAccount != request.ReceiverAccount => new ClaimRefusal.NotLinked(),
            _ when receiver.StateAt(Now) != LineState.Active => new ClaimRefusal.ReceiverCannotReceive(),
            _ => null,
        };
    }
}
