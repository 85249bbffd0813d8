using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class ReservationTests
{
    private readonly BookInMemory _book = new(Jst("2026-11-10T12:00:00"));
    private readonly Guid _giver;
    private readonly Guid _receiver;

    public ReservationTests() => (_giver, _receiver) = (_book.AddLine(3.GB), _book.AddLine(1.GB));

    [Fact]
    public void Reserved_data_is_neither_usable_nor_giveable()
    {
        var reservation = Reserve(1.GB);

        Assert.Equal(
            (2.GB, 2.GB, 1.GB),
            (reservation.Giver.Total, reservation.Giver.Giveable, reservation.Giver.Reserved.Remaining)
        );
        Assert.Equal(1.GB, _book.Use(_giver, 3.GB).Uncovered);
    }

    [Fact]
    public void The_first_who_claims_gets_it_and_the_second_is_told_that_it_is_gone()
    {
        var third = _book.AddLine(1.GB);
        var reservation = Reserve(1.GB);

        var claim = Assert.IsType<ClaimOutcome.Posted>(_book.Claim(_giver, _receiver, reservation.ReservationId));

        Assert.Equal((1.GB, 1.GB), (claim.Amount, claim.Receiver.Gift.Remaining));
        Refusal<ClaimRefusal.ReservationEnded>(_book.Claim(_giver, third, reservation.ReservationId));
    }

    [Fact]
    public void A_withdrawn_reservation_is_back_in_the_plan_and_can_no_longer_be_claimed()
    {
        var reservation = Reserve(1.GB);

        Assert.IsType<WithdrawalOutcome.Posted>(_book.Withdraw(_giver, reservation.ReservationId));

        Assert.Equal(3.GB, _book.Balance(_giver).Giveable);
        Assert.Equal(reservation.ReservationId, _book.Transfers[^1].ReversesId);
        Refusal<ClaimRefusal.ReservationEnded>(_book.Claim(_giver, _receiver, reservation.ReservationId));
        Assert.IsType<WithdrawalOutcome.AlreadyEnded>(_book.Withdraw(_giver, reservation.ReservationId));
    }

    [Fact]
    public void After_three_days_it_is_back_whether_or_not_anything_ran()
    {
        var reservation = Reserve(1.GB);
        Assert.Equal(Jst("2026-11-13T12:00:00"), reservation.ExpiresAt);

        _book.Now = Jst("2026-11-13T11:59:59");
        Assert.Equal(2.GB, _book.Balance(_giver).Giveable);
        _book.Now = Jst("2026-11-13T12:00:00");

        Assert.Equal(3.GB, _book.Balance(_giver).Giveable);
        Refusal<ClaimRefusal.ReservationEnded>(_book.Claim(_giver, _receiver, reservation.ReservationId));
    }

    [Fact]
    public void It_never_lasts_past_the_end_of_the_month_and_is_carried_over_then()
    {
        _book.Now = Jst("2026-11-29T12:00:00");
        var reservation = Reserve(1.GB);
        Assert.Equal(Jst("2026-12-01T00:00:00"), reservation.ExpiresAt);

        _book.Now = Jst("2026-12-01T00:00:00");

        Assert.Equal(3.GB, _book.Balance(_giver).CarryOver.Remaining);
        Refusal<ClaimRefusal.ReservationEnded>(_book.Claim(_giver, _receiver, reservation.ReservationId));
    }

    [Fact]
    public void The_reservation_of_a_line_that_ends_expires_with_it()
    {
        _book.Now = Jst("2026-11-30T12:00:00");
        Reserve(1.GB);
        _book.Edit(
            _giver,
            line => line with { State = LineState.CancelScheduled, EndsAt = Jst("2026-12-01T00:00:00") }
        );

        _book.Now = Jst("2026-12-01T00:00:00");

        Assert.Equal(DataAmount.Zero, _book.Balance(_giver).Total);
        _book.Sweep();
        Assert.All(_book.Buckets.Where(b => b.LineId == _giver), b => Assert.True(b.Remaining.IsZero));
    }

    [Fact]
    public void A_claim_is_refused_to_the_giver_to_a_stranger_and_to_a_line_out_of_service()
    {
        var reservation = Reserve(500.MB);
        Refusal<ClaimRefusal.SameLine>(_book.Claim(_giver, _giver, reservation.ReservationId));
        _book.Edit(_receiver, line => line with { State = LineState.Suspended });
        Refusal<ClaimRefusal.ReceiverCannotReceive>(_book.Claim(_giver, _receiver, reservation.ReservationId));
        _book.Edit(_receiver, line => line with { LineAccount = null });
        Refusal<ClaimRefusal.NotLinked>(_book.Claim(_giver, _receiver, reservation.ReservationId));
        Assert.Equal(500.MB, _book.Balance(_giver).Reserved.Remaining);
    }

    private ReservationOutcome.Posted Reserve(DataAmount amount) =>
        Assert.IsType<ReservationOutcome.Posted>(_book.Reserve(_giver, amount));

    private static void Refusal<T>(ClaimOutcome outcome)
        where T : ClaimRefusal => Assert.IsType<T>(Assert.IsType<ClaimOutcome.Refused>(outcome).Why);
}
