using LineMobileBot.Features.DataGifts;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Tests.LedgerTests;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class GiftLinkRuleTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void Making_a_link_sets_the_data_aside_at_once()
    {
        var decision = people.Confirm(people.LinkQuote());

        var ready = Assert.IsType<GiftLinkReady>(decision.Reply);
        Assert.Equal((500.MB, 2500.MB), (ready.Amount, ready.GiverLeft));
        Assert.Equal(Jst("2026-11-13 12:00"), ready.ClaimUntil);
        Assert.Equal(500.MB, people.Book.Balance(people.Father).Reserved.Remaining);
        Assert.Equal(decision.Reply, people.Confirm(decision.Changed!).Reply);
    }

    [Fact]
    public void The_first_who_claims_gets_the_data_and_both_are_told()
    {
        var link = people.ReservedLink();

        var decision = people.Claim(link, people.Daughter);

        Assert.Equal(
            new GiftReceived("健一", 500.MB, 1500.MB, Jst("2026-12-01 00:00")) { OfLine = people.Daughter },
            decision.Reply
        );
        Assert.Equal(
            new GiftNews(GiftPeople.UserOf(people.Father), new GiftLinkClaimed("陽菜", 500.MB)),
            decision.News
        );
        Assert.Equal(500.MB, people.Book.Balance(people.Daughter).Gift.Remaining);
    }

    [Fact]
    public void Claiming_again_shows_the_same_card_and_moves_nothing()
    {
        var first = people.Claim(people.ReservedLink(), people.Daughter);

        var second = people.Claim(first.Changed!, people.Daughter);

        Assert.Equal(first.Reply, second.Reply);
        Assert.Null(second.News);
        Assert.Equal(500.MB, people.Book.Balance(people.Daughter).Gift.Remaining);
    }

    [Fact]
    public void Whoever_comes_second_gets_nothing()
    {
        var second = people.Book.AddLine(1.GB);
        var claimed = people.Claim(people.ReservedLink(), people.Daughter).Changed!;

        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), people.Claim(claimed, second).Reply);
    }

    [Fact]
    public void The_giver_is_kindly_refused_their_own_link()
    {
        var decision = people.Claim(people.ReservedLink(), people.Father);

        Assert.Equal(new GiftRefused(GiftObstacle.LinkOwn), decision.Reply);
        Assert.Null(decision.Changed);
    }

    [Fact]
    public void A_line_that_is_not_in_service_claims_nothing_and_the_link_stays()
    {
        var link = people.ReservedLink();
        people.Book.Edit(people.Daughter, line => line with { State = LineState.Suspended });

        var decision = people.Claim(link, people.Daughter);

        Assert.Equal(new GiftRefused(GiftObstacle.CannotReceive), decision.Reply);
        Assert.Null(decision.Changed);
    }

    [Fact]
    public void Who_was_unlinked_meanwhile_claims_nothing()
    {
        var link = people.ReservedLink();
        people.Book.Edit(people.Daughter, line => line with { LineAccount = null });

        Assert.Equal(new GiftNotLinked(), people.Claim(link, people.Daughter).Reply);
    }

    [Fact]
    public void A_withdrawn_link_gives_the_data_back_and_cannot_be_claimed()
    {
        var decision = people.Withdraw(people.ReservedLink());

        Assert.Equal(new GiftLinkVoided(500.MB, 3.GB), decision.Reply);
        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), people.Claim(decision.Changed!, people.Daughter).Reply);
        Assert.Equal(decision.Reply, people.Withdraw(decision.Changed!).Reply);
        Assert.Equal(3.GB, people.Book.Balance(people.Father).Giveable);
    }

    [Fact]
    public void A_claimed_link_cannot_be_withdrawn()
    {
        var claimed = people.Claim(people.ReservedLink(), people.Daughter).Changed!;

        Assert.Equal(new GiftLinkClaimed("陽菜", 500.MB), people.Withdraw(claimed).Reply);
        Assert.Equal(2500.MB, people.Book.Balance(people.Father).Total);
    }

    [Fact]
    public void A_link_that_was_never_made_cannot_be_withdrawn_or_claimed()
    {
        var quote = people.LinkQuote();

        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), people.Withdraw(quote).Reply);
        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), people.Claim(quote, people.Daughter).Reply);
    }

    [Fact]
    public void After_72_hours_the_data_is_the_givers_again_and_they_are_told()
    {
        var link = people.ReservedLink();
        people.Now = link.ClaimUntil!.Value;

        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), people.Claim(link, people.Daughter).Reply);
        var decision = people.Book.Do(book => GiftLinkRule.RunOutOfTime(book, link));

        Assert.Equal(DataGiftState.Expired, decision.Changed!.State);
        Assert.Equal(
            new GiftNews(GiftPeople.UserOf(people.Father), OutOfTime(500.MB, 3.GB, isCarriedOver: false)),
            decision.News
        );
    }

    [Fact]
    public void At_the_months_end_the_data_comes_back_as_carried_over()
    {
        people.Now = Jst("2026-11-30 20:00");
        var link = people.ReservedLink();
        people.Now = Jst("2026-12-01 00:00");

        var decision = people.Book.Do(book => GiftLinkRule.RunOutOfTime(book, link));

        Assert.Equal(OutOfTime(500.MB, 6.GB, isCarriedOver: true), decision.News!.Answer);
        Assert.Equal(3.GB, people.Book.Balance(people.Father).CarryOver.Remaining);
    }

    [Fact]
    public void Who_is_no_longer_the_lines_user_is_not_told_what_becomes_of_a_link()
    {
        var (claimed, unclaimed) = (people.ReservedLink(), people.ReservedLink());
        people.Book.Edit(people.Father, line => line with { LineAccount = "somebody else" });

        Assert.Null(people.Claim(claimed, people.Daughter).News);
        people.Now = unclaimed.ClaimUntil!.Value;
        Assert.Null(people.Book.Do(book => GiftLinkRule.RunOutOfTime(book, unclaimed)).News);
    }

    [Fact]
    public void A_link_whose_giver_was_unlinked_is_void_for_whoever_opens_it()
    {
        var link = people.ReservedLink();
        people.Book.Withdraw(people.Father, link.ReservationId!.Value);

        var decision = people.Claim(link, people.Daughter);

        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), decision.Reply);
        Assert.Equal(DataGiftState.Voided, decision.Changed!.State);
        Assert.Equal(new GiftLinkVoided(500.MB, 3.GB), people.Withdraw(decision.Changed).Reply);
    }

    [Fact]
    public void Withdrawing_too_late_says_that_time_ran_out()
    {
        var link = people.ReservedLink();
        people.Now = link.ClaimUntil!.Value;

        var decision = people.Withdraw(link);

        Assert.Equal(OutOfTime(500.MB, 3.GB, isCarriedOver: false), decision.Reply);
        Assert.Equal(DataGiftState.Expired, decision.Changed!.State);
    }

    private GiftLinkOutOfTime OutOfTime(DataAmount amount, DataAmount left, bool isCarriedOver) =>
        new(amount, left, isCarriedOver) { OfLine = people.Father };
}
