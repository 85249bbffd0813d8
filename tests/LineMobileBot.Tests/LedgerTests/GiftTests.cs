using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.LedgerTests;

public sealed class GiftTests
{
    private readonly BookInMemory _book = new(Jst("2026-11-10T12:00:00"));
    private readonly Guid _giver;
    private readonly Guid _receiver;

    public GiftTests() => (_giver, _receiver) = (_book.AddLine(3.GB), _book.AddLine(1.GB));

    [Fact]
    public void A_gift_moves_plan_data_to_the_receivers_gift_data_and_ends_with_the_month()
    {
        var posted = Assert.IsType<GiftOutcome.Posted>(_book.Give(_giver, _receiver, 1.GB));

        Assert.Equal(2.GB, posted.Giver.Plan.Remaining);
        Assert.Equal(1.GB, posted.Receiver.Gift.Remaining);
        Assert.Equal(Jst("2026-12-01T00:00:00"), posted.Receiver.Gift.EndsAt);
        Assert.Equal(4.GB, posted.Giver.Total + posted.Receiver.Total);
    }

    [Fact]
    public void A_gift_posted_two_seconds_before_the_month_ends_is_usable_for_two_seconds()
    {
        _book.Now = Jst("2026-11-30T23:59:58");
        _book.Give(_giver, _receiver, 500.MB);

        _book.Now = Jst("2026-11-30T23:59:59.9");
        Assert.Equal(500.MB, _book.Balance(_receiver).Gift.Remaining);
        _book.Now = Jst("2026-12-01T00:00:00");
        Assert.Equal(DataAmount.Zero, _book.Balance(_receiver).Gift.Remaining);
    }

    [Fact]
    public void Gifts_both_ways_both_post()
    {
        Assert.IsType<GiftOutcome.Posted>(_book.Give(_giver, _receiver, 500.MB));
        Assert.IsType<GiftOutcome.Posted>(_book.Give(_receiver, _giver, 500.MB));

        Assert.Equal((2_500.MB, 500.MB), (_book.Balance(_giver).Giveable, _book.Balance(_giver).Gift.Remaining));
        Assert.Equal((500.MB, 500.MB), (_book.Balance(_receiver).Giveable, _book.Balance(_receiver).Gift.Remaining));
    }

    [Fact]
    public void Two_gifts_with_data_for_one_and_a_bit_post_one_and_refuse_the_other_with_what_is_left()
    {
        _book.Use(_giver, 2_300.MB);
        Assert.IsType<GiftOutcome.Posted>(_book.Give(_giver, _receiver, 500.MB));

        var refusal = Refusal<GiftRefusal.NotEnough>(_book.Give(_giver, _receiver, 500.MB));

        Assert.Equal(200.MB, refusal.Balance.Giveable);
    }

    [Fact]
    public void Carried_data_cannot_be_given()
    {
        _book.ChangePlan(_giver, new ServiceMonth(2026, 12), 500.MB);
        _book.Now = Jst("2026-12-05T12:00:00");
        _book.Give(_giver, _receiver, 500.MB);

        var refusal = Refusal<GiftRefusal.NothingToGive>(_book.Give(_giver, _receiver, 500.MB));

        Assert.Equal(3.GB, refusal.Balance.CarryOver.Remaining);
    }

    [Fact]
    public void After_a_smaller_plan_only_that_plan_can_be_given()
    {
        _book.ChangePlan(_giver, new ServiceMonth(2026, 12), 1.GB);
        _book.Now = Jst("2026-12-05T12:00:00");

        Assert.Equal(3.GB, _book.Balance(_giver).CarryOver.Remaining);
        Assert.Equal(1.GB, new GiftPolicy().LargestGift(_book.Balance(_giver)));
        Refusal<GiftRefusal.NotEnough>(_book.Give(_giver, _receiver, 1_500.MB));
    }

    [Fact]
    public void A_gift_lifts_a_throttled_receiver()
    {
        _book.Use(_receiver, 2.GB);
        Assert.True(_book.Balance(_receiver).Throttled);

        _book.Give(_giver, _receiver, 500.MB);

        Assert.False(_book.Balance(_receiver).Throttled);
    }

    [Fact]
    public void A_gift_quoted_last_month_is_refused_and_moves_nothing()
    {
        _book.Now = Jst("2026-12-01T00:00:00");

        var refusal = Refusal<GiftRefusal.MonthClosed>(
            _book.Give(_giver, _receiver, 500.MB, quoted: new ServiceMonth(2026, 11))
        );

        Assert.Equal(new ServiceMonth(2026, 12), refusal.Current);
        Assert.DoesNotContain(_book.Transfers, transfer => transfer.Reason == TransferReason.Gift);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(250)]
    [InlineData(750)]
    public void A_gift_is_refused_when_it_is_no_step(int megabytes) =>
        Refusal<GiftRefusal.NotAStep>(_book.Give(_giver, _receiver, megabytes.MB));

    [Fact]
    public void A_gift_to_the_same_line_is_refused() =>
        Refusal<GiftRefusal.SameLine>(_book.Give(_giver, _giver, 500.MB));

    [Fact]
    public void A_gift_is_refused_when_the_giver_was_unlinked_and_tells_nothing_of_the_line()
    {
        _book.Edit(_giver, line => line with { LineAccount = "someone else" });

        Refusal<GiftRefusal.NotLinked>(_book.Give(_giver, _receiver, 999.GB));
    }

    [Theory]
    [InlineData(LineState.Suspended)]
    [InlineData(LineState.CancelScheduled)]
    public void Only_a_line_in_service_gives_and_receives(LineState state)
    {
        _book.Edit(_receiver, line => line with { State = state });

        Refusal<GiftRefusal.ReceiverCannotReceive>(_book.Give(_giver, _receiver, 500.MB));
        Refusal<GiftRefusal.GiverCannotGive>(_book.Give(_receiver, _giver, 500.MB));
    }

    [Fact]
    public void A_receiver_without_a_user_cannot_receive()
    {
        _book.Edit(_receiver, line => line with { LineAccount = null });

        Refusal<GiftRefusal.ReceiverCannotReceive>(_book.Give(_giver, _receiver, 500.MB));
    }

    [Fact]
    public void An_operator_takes_back_no_more_than_is_left_of_the_gift()
    {
        var gift = Assert.IsType<GiftOutcome.Posted>(_book.Give(_giver, _receiver, 500.MB));
        _book.Use(_receiver, 300.MB);
        var posted = new PostedGift(gift.GiftId, _giver, _receiver, 500.MB, new ServiceMonth(2026, 11));

        var reversal = Assert.IsType<ReversalOutcome.Posted>(_book.Reverse(posted, 500.MB));

        Assert.Equal(200.MB, reversal.Amount);
        Assert.Equal(2_700.MB, reversal.Giver.Giveable);
        Assert.Equal(gift.GiftId, _book.Transfers[^1].ReversesId);
        Assert.IsType<ReversalOutcome.NothingLeft>(_book.Reverse(posted, 500.MB));
    }

    private static T Refusal<T>(GiftOutcome outcome)
        where T : GiftRefusal => Assert.IsType<T>(Assert.IsType<GiftOutcome.Refused>(outcome).Why);
}
