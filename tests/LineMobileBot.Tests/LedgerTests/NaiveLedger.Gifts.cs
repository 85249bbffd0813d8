using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Tests.LedgerTests;

internal sealed partial class NaiveLedger
{
    private static string? RefusalOfGiver(NaiveLine giver, long amount)
    {
        if (amount < Unit || amount % Unit != 0)
        {
            return "NotAStep";
        }

        if (!giver.IsActive)
        {
            return "GiverCannotGive";
        }

        var left = giver.Plan?.Left ?? 0;
        return left == 0 ? "NothingToGive"
            : left < amount ? "NotEnough"
            : null;
    }

    private string Give(NaiveLine giver, NaiveLine receiver, long amount)
    {
        if (giver == receiver)
        {
            return "SameLine";
        }

        if (RefusalOfGiver(giver, amount) is { } refusal)
        {
            return refusal;
        }

        if (!receiver.IsActive)
        {
            return "ReceiverCannotReceive";
        }

        giver.Plan!.Left -= amount;
        Receive(giver, receiver, amount);
        return "Posted";
    }

    private void Receive(NaiveLine giver, NaiveLine receiver, long amount)
    {
        var gift = new Parcel(BucketKind.Gift, amount, Month.End) { Giver = giver };
        receiver.Parcels.Add(gift);
        _gifts.Add(gift);
    }

    private string Reserve(NaiveLine giver, long amount)
    {
        if (RefusalOfGiver(giver, amount) is { } refusal)
        {
            return refusal;
        }

        var inThreeDays = Now.AddHours(72);
        var end = inThreeDays < Month.End ? inThreeDays : Month.End;
        var reservation = new Parcel(BucketKind.Reserved, amount, end) { Giver = giver };
        giver.Plan!.Left -= amount;
        giver.Parcels.Add(reservation);
        _reservations.Add(reservation);
        return "Posted";
    }

    private string Claim(Parcel reservation, NaiveLine receiver)
    {
        if (receiver == reservation.Giver)
        {
            return "SameLine";
        }

        if (!receiver.IsActive)
        {
            return "ReceiverCannotReceive";
        }

        if (reservation.Left == 0)
        {
            return "ReservationEnded";
        }

        var amount = reservation.Left;
        reservation.Left = 0;
        Receive(reservation.Giver!, receiver, amount);
        return "Posted";
    }

    private static string Withdraw(Parcel reservation)
    {
        if (reservation.Left == 0)
        {
            return "AlreadyEnded";
        }

        GiveBack(reservation);
        return "Posted";
    }

    private string TopUp(NaiveLine line, long amount)
    {
        var inService = line.IsActive || Now < line.EndsAt;
        if (!inService)
        {
            return "LineNotInService";
        }

        if (amount is not (500_000_000 or 1_000_000_000 or 3_000_000_000))
        {
            return "SizeNotSold";
        }

        if (line.TopUpsThisMonth == 3)
        {
            return "MonthlyLimit";
        }

        line.TopUpsThisMonth++;
        line.Parcels.Add(new Parcel(BucketKind.TopUp, amount, Month.Next.End));
        return "Posted";
    }

    private static string Reverse(Parcel gift, long atMost)
    {
        var amount = Math.Min(gift.Left, atMost);
        if (amount == 0)
        {
            return "NothingLeft";
        }

        gift.Left -= amount;
        gift.Giver!.Plan!.Left += amount;
        return $"Posted {amount} B";
    }
}
