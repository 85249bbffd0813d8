using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Tests.LedgerTests;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class ConfirmRuleTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void A_confirmed_gift_moves_the_data_and_each_side_is_told_its_own_balance()
    {
        var decision = people.Confirm(people.Quote());

        Assert.Equal(new GiftReceipt("陽菜", 500.MB, 2500.MB), decision.Reply);
        Assert.Equal(
            new GiftNews(
                GiftPeople.UserOf(people.Daughter),
                new GiftReceived("健一", 500.MB, 1500.MB, Jst("2026-12-01 00:00")) { OfLine = people.Daughter }
            ),
            decision.News
        );
        Assert.Equal(2500.MB, people.Book.Balance(people.Father).Total);
        Assert.Equal(500.MB, people.Book.Balance(people.Daughter).Gift.Remaining);
    }

    [Fact]
    public void Confirming_again_brings_the_same_receipt_and_nothing_else()
    {
        var first = people.Confirm(people.Quote());
        people.Book.Use(people.Father, 300.MB);
        var moved = people.Book.Transfers.Count;

        var second = people.Confirm(first.Changed!);

        Assert.Equal(first.Reply, second.Reply);
        Assert.Null(second.News);
        Assert.Null(second.Changed);
        Assert.Equal(moved, people.Book.Transfers.Count);
    }

    [Fact]
    public void A_quote_is_good_for_five_minutes_and_not_a_moment_longer()
    {
        var (inTime, late) = (people.Quote(), people.Quote());

        people.Now = GiftPeople.Noon.AddMinutes(5).AddTicks(-10);
        Assert.IsType<GiftReceipt>(people.Confirm(inTime).Reply);

        people.Now = GiftPeople.Noon.AddMinutes(5);
        var decision = people.Confirm(late);
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), decision.Reply);
        Assert.Equal(DataGiftState.Expired, decision.Changed!.State);
    }

    [Fact]
    public void A_quote_of_last_month_moves_nothing_and_says_that_the_month_changed()
    {
        people.Now = Jst("2026-11-30 23:59:59");
        var quote = people.Quote();
        people.Now = Jst("2026-12-01 00:00");

        var decision = people.Confirm(quote);

        Assert.Equal(new GiftRefused(GiftObstacle.MonthClosed), decision.Reply);
        Assert.Equal(DataGiftState.Rejected, decision.Changed!.State);
        Assert.DoesNotContain(people.Book.Transfers, transfer => transfer.Reason == TransferReason.Gift);
    }

    [Fact]
    public void Of_two_gifts_with_data_for_one_the_second_is_refused_with_the_fresh_balance()
    {
        people.Book.Use(people.Father, 2300.MB);
        var (first, second) = (people.Quote(), people.Quote());

        people.Confirm(first);
        var decision = people.Confirm(second);

        Assert.Equal(new NotEnoughToGive(200.MB, DataAmount.Zero, 500.MB), decision.Reply);
        Assert.Equal(DataGiftState.Rejected, decision.Changed!.State);
    }

    [Fact]
    public void A_refused_quote_cannot_be_used_any_more()
    {
        var quote = people.Quote();
        people.Book.Use(people.Father, 3.GB);
        var refused = people.Confirm(quote);

        var again = people.Confirm(refused.Changed!);

        Assert.IsType<NothingToGive>(refused.Reply);
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), again.Reply);
    }

    [Fact]
    public void Why_the_receiver_cannot_receive_is_never_told()
    {
        var quote = people.Quote();

        people.Book.Edit(people.Daughter, line => line with { LineAccount = null });
        var unlinked = people.Confirm(quote);
        people.Book.Edit(people.Daughter, line => line with { LineAccount = "new user", State = LineState.Suspended });
        var suspended = people.Confirm(quote);

        Assert.Equal(new GiftRefused(GiftObstacle.ReceiverCannotReceive), unlinked.Reply);
        Assert.Equal(unlinked.Reply, suspended.Reply);
    }

    [Fact]
    public void A_suspended_line_does_not_give()
    {
        var quote = people.Quote();
        people.Book.Edit(people.Father, line => line with { State = LineState.Suspended });

        Assert.Equal(new GiftRefused(GiftObstacle.GiverCannotGive), people.Confirm(quote).Reply);
    }

    [Fact]
    public void A_receive_code_that_somebody_else_used_meanwhile_moves_nothing()
    {
        var decision = people.Confirm(people.Quote(receiveCode: "CDFG3467"), receiveCodeIsUsed: true);

        Assert.Equal(new GiftRefused(GiftObstacle.CodeUsed), decision.Reply);
        Assert.Equal(3.GB, people.Book.Balance(people.Father).Total);
    }

    [Fact]
    public void A_dropped_quote_moves_nothing_then_or_later()
    {
        var dropped = people.Book.Do(book => ConfirmRule.Drop(book, people.Quote()));

        Assert.Equal(new QuoteDropped(), dropped.Reply);
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), people.Confirm(dropped.Changed!).Reply);
        Assert.Equal(3.GB, people.Book.Balance(people.Father).Total);
    }

    [Fact]
    public void Dropping_what_was_given_already_shows_the_receipt()
    {
        var given = people.Confirm(people.Quote());

        var dropped = people.Book.Do(book => ConfirmRule.Drop(book, given.Changed!));

        Assert.Equal(given.Reply, dropped.Reply);
        Assert.Null(dropped.Changed);
    }

    [Fact]
    public void The_book_itself_knows_a_gift_that_is_confirmed_twice()
    {
        var quote = people.Quote();

        people.Book.Do(book =>
        {
            ConfirmRule.Decide(book, quote, false, people.Terms, people.Policy);
            return Assert.Throws<InvalidOperationException>(() =>
                ConfirmRule.Decide(book, quote, false, people.Terms, people.Policy)
            );
        });
    }
}
