using Line.Messaging.Webhook;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Tests.LedgerTests;

namespace LineMobileBot.Tests.Rooms.DataGifts;

/// <summary>The wishes of one set, decided one after another.</summary>
public sealed class SettlementTests
{
    private readonly GiftPeople people = new();

    [Fact]
    public void One_receive_code_is_good_for_one_gift_even_within_a_set()
    {
        var (first, second) = (people.Quote(receiveCode: "CDFG3467"), people.Quote(receiveCode: "CDFG3467"));

        var answers = Settle([first, second], ["CDFG3467"], Confirm(first), Confirm(second));

        Assert.IsType<GiftReceipt>(answers[0]);
        Assert.Equal(new GiftRefused(GiftObstacle.CodeUsed), answers[1]);
    }

    [Fact]
    public void The_same_confirm_twice_in_a_set_gives_once()
    {
        var quote = people.Quote();

        var answers = Settle([quote], [], Confirm(quote), Confirm(quote));

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal(2500.MB, people.Book.Balance(people.Father).Total);
    }

    [Fact]
    public void A_link_that_is_withdrawn_and_claimed_at_once_goes_one_way_only()
    {
        var link = people.ReservedLink();
        var turn = TurnOf(people.Daughter);
        var claim = new GiftWish.Claim(turn, link.Id, new Claimer(turn.User, people.Daughter, "陽菜"));

        var answers = Settle([link], [], claim, new GiftWish.Withdraw(TurnOf(people.Father), link.Id));

        Assert.IsType<GiftReceived>(answers[0]);
        Assert.IsType<GiftLinkClaimed>(answers[1]);
    }

    [Fact]
    public void A_gift_of_somebody_else_is_as_unknown_as_one_that_never_was()
    {
        var quote = people.Quote();

        var answers = Settle(
            [quote],
            [],
            new GiftWish.Confirm(TurnOf(people.Daughter), quote.Id),
            new GiftWish.Confirm(TurnOf(people.Father), Guid.Empty)
        );

        Assert.All(answers, answer => Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), answer));
        Assert.Equal(3.GB, people.Book.Balance(people.Father).Total);
    }

    [Fact]
    public void Who_was_unlinked_sees_not_even_their_old_receipt()
    {
        var given = people.Confirm(people.Quote()).Changed!;
        people.Book.Edit(people.Father, line => line with { LineAccount = null });

        Assert.Equal(new GiftNotLinked(), Assert.Single(Settle([given], [], Confirm(given))));
    }

    private List<Answer> Settle(DataGiftRow[] gifts, HashSet<string> unusedCodes, params GiftWish[] wishes) =>
        people.Book.Do(book =>
        {
            var settlement = new Settlement(
                book,
                gifts.ToDictionary(gift => gift.Id),
                unusedCodes,
                people.Terms,
                people.Policy
            );
            return wishes.Select(wish => settlement.Decide(wish).Reply).ToList();
        });

    private GiftWish.Confirm Confirm(DataGiftRow gift) => new(TurnOf(people.Father), gift.Id);

    private static Turn TurnOf(Guid line) =>
        new("event", GiftPeople.UserOf(line), new OpenGifts(null).Postback, new UnknownEvent("test"));
}
