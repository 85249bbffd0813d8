using LineMobileBot.Features.DataGifts;
using LineMobileBot.Tests.LedgerTests;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public sealed class QuoteRuleTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void A_quote_says_what_stays_and_when_the_gift_ends()
    {
        var view = Show(people.Quote(1.GB));

        Assert.Equal(2.GB, view.GiverLeft);
        Assert.Equal(Jst("2026-12-01 00:00"), view.EndsAt);
        Assert.Null(view.ClaimUntil);
    }

    [Theory]
    [InlineData("2026-11-29 23:59:59", false)]
    [InlineData("2026-11-30 00:00", true)]
    [InlineData("2026-11-30 23:59:58", true)]
    public void On_the_last_day_it_warns_that_the_gift_ends_today(string now, bool warns)
    {
        people.Now = Jst(now);

        Assert.Equal(warns, Show(people.Quote()).EndsToday);
    }

    [Theory]
    [InlineData("2026-11-10 12:00", "2026-11-13 12:00")]
    [InlineData("2026-11-28 12:00", "2026-12-01 00:00")]
    public void A_gift_link_can_be_claimed_for_72_hours_but_not_past_the_months_end(string now, string until)
    {
        people.Now = Jst(now);

        Assert.Equal(Jst(until), Show(people.LinkQuote()).ClaimUntil);
    }

    private GiftQuote Show(DataGiftRow quote) =>
        QuoteRule.Show(quote, people.Book.Balance(people.Father), people.Terms, people.Policy);
}
