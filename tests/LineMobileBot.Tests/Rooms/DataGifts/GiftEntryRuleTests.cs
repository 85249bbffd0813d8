using LineMobileBot.Features.DataGifts;
using LineMobileBot.Features.DataGifts.OnMyPage;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.Tests.LedgerTests.Amounts;

namespace LineMobileBot.Tests.Rooms.DataGifts;

public class GiftEntryRuleTests
{
    private static readonly Guid Father = Guid.CreateVersion7(GiftPeople.Noon);
    private static readonly Guid Daughter = Guid.CreateVersion7(GiftPeople.Noon);
    private static readonly Guid Friend = Guid.CreateVersion7(GiftPeople.Noon);
    private static readonly Guid Reservation = Guid.CreateVersion7(GiftPeople.Noon);
    private static readonly DateTimeOffset ClaimUntil = GiftPeople.Noon.AddHours(72);
    private static readonly Dictionary<IdempotencyKey, DataAmount> Nothing = [];
    private static readonly Dictionary<Guid, string> OwnLines = new() { [Father] = "健一", [Daughter] = "陽菜" };

    [Fact]
    public void Only_own_lines_are_named()
    {
        var given = Of(Posted(Father, Friend));
        var received = Of(Posted(Friend, Daughter));
        var between = Of(Posted(Father, Daughter));

        Assert.Equal("健一", given.Giver);
        Assert.Null(given.Receiver);
        Assert.Null(received.Giver);
        Assert.Equal("陽菜", received.Receiver);
        Assert.Equal(("健一", "陽菜"), (between.Giver, between.Receiver));
    }

    [Fact]
    public void A_giver_reads_when_it_was_made_and_a_receiver_when_it_came()
    {
        Assert.Equal(GiftPeople.Noon, Of(Posted(Father, Friend)).At);
        Assert.Equal(GiftPeople.Noon.AddHours(1), Of(Posted(Friend, Daughter)).At);
    }

    [Fact]
    public void A_gift_link_waits_only_while_the_book_holds_its_data_and_its_time_is_not_over()
    {
        var link = Link(DataGiftState.Reserved);

        Assert.Equal(GiftEntryState.Waiting, Of(link, holdsData: true).State);
        Assert.Equal(GiftEntryState.TakenBack, Of(link, holdsData: false).State);
        Assert.Equal(GiftEntryState.Waiting, Of(link, holdsData: true, ClaimUntil.AddTicks(-1)).State);
        Assert.Equal(GiftEntryState.OutOfTime, Of(link, holdsData: true, ClaimUntil).State);
        Assert.Equal(GiftEntryState.OutOfTime, Of(link, holdsData: false, ClaimUntil).State);
    }

    [Fact]
    public void A_link_that_has_come_to_its_end_says_how()
    {
        Assert.Equal(GiftEntryState.TakenBack, Of(Link(DataGiftState.Voided)).State);
        Assert.Equal(GiftEntryState.OutOfTime, Of(Link(DataGiftState.Expired)).State);
        Assert.Equal(GiftEntryState.Arrived, Of(Link(DataGiftState.Posted)).State);
    }

    [Fact]
    public void What_an_operator_took_back_is_told_of_direct_gifts_and_of_claimed_links()
    {
        var direct = Posted(Father, Daughter);
        var claimed = Link(DataGiftState.Posted);
        var book = new GiftFacts(
            new HashSet<Guid>(),
            new Dictionary<IdempotencyKey, DataAmount>
            {
                [GiftKeys.Give(direct.Id)] = 200.MB,
                [GiftKeys.Claim(claimed.Id)] = 500.MB,
            }
        );

        Assert.Equal((GiftEntryState.Arrived, 200.MB), (Of(direct, book).State, Of(direct, book).Reversed));
        Assert.Equal(500.MB, Of(claimed, book).Reversed);
        Assert.Equal(DataAmount.Zero, Of(Posted(Father, Friend), book).Reversed);
    }

    private static GiftEntry Of(PastGift gift, bool holdsData = false, DateTimeOffset? now = null) =>
        Of(gift, new GiftFacts(holdsData ? new HashSet<Guid> { Reservation } : [], Nothing), now);

    private static GiftEntry Of(PastGift gift, GiftFacts book, DateTimeOffset? now = null) =>
        GiftEntryRule.Of(gift, OwnLines, book, now ?? GiftPeople.Noon);

    private static PastGift Posted(Guid giver, Guid receiver) =>
        Link(DataGiftState.Posted) with
        {
            GiverLineId = giver,
            ReceiverLineId = receiver,
            SettledAt = GiftPeople.Noon.AddHours(1),
            ClaimUntil = null,
            ReservationId = null,
        };

    private static PastGift Link(DataGiftState state) =>
        new(
            Guid.CreateVersion7(GiftPeople.Noon),
            state,
            500.MB,
            ServiceMonth.Of(GiftPeople.Noon),
            GiftPeople.Noon,
            SettledAt: null,
            ClaimUntil,
            Reservation,
            Father,
            ReceiverLineId: null
        );
}
