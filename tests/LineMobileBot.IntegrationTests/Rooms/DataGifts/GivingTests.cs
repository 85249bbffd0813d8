using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>From the first tap to the receipt, and the ways in which it is refused.</summary>
public sealed class GivingTests : IAsyncLifetime
{
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);
    private GiftStage stage = null!;
    private GiftPerson father = null!;
    private GiftPerson daughter = null!;

    public async Task InitializeAsync()
    {
        stage = await GiftStage.StartAsync();
        father = await stage.NewPersonAsync("family");
        daughter = await stage.NewPersonAsync("family");
    }

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task The_family_is_offered_and_a_gift_reaches_the_daughter()
    {
        var whom = await stage.ReadsAsync<ReceiverQuestion>(father, new OpenGifts(null));
        var receiver = Assert.Single(whom.Receivers);
        var howMuch = await stage.ReadsAsync<AmountQuestion>(
            father,
            new ChooseAmount(whom.LineId, new GiftTarget.ToLine(receiver.LineId))
        );
        var quote = await stage.ReadsAsync<GiftQuote>(
            father,
            new AskQuote(whom.LineId, howMuch.Target, howMuch.Amounts[0])
        );
        var told = await stage.DoAsync(father, new ConfirmQuote(quote.GiftId));

        Assert.Equal([father.User, daughter.User], told.Select(item => item.User));
        var receipt = Assert.IsType<GiftReceipt>(told[0].Answer);
        Assert.Equal(DataAmount.FromMegabytes(2500), receipt.GiverLeft);
        var received = Assert.IsType<GiftReceived>(told[1].Answer);
        Assert.Equal(DataAmount.FromMegabytes(3500), received.ReceiverLeft);
        Assert.Equal(receipt.GiverLeft, await stage.LeftAsync(father));
        Assert.Equal(received.ReceiverLeft, await stage.LeftAsync(daughter));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Confirming_again_brings_the_same_receipt_and_tells_nobody_else()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        var first = await stage.DoAsync(father, confirm);
        stage.Ledger.Clock.Advance(TimeSpan.FromDays(2));

        var again = await stage.DoAsync(father, confirm);

        Assert.Equal(first[0].Answer, Assert.Single(again).Answer);
        Assert.Equal(DataAmount.FromMegabytes(2500), await stage.LeftAsync(father));
    }

    [Fact]
    public async Task The_gifts_of_a_set_are_settled_together()
    {
        var mother = await stage.NewPersonAsync("family");
        var (first, second) = (
            await stage.QuoteAsync(father, daughter, HalfGigabyte),
            await stage.QuoteAsync(daughter, mother, DataAmount.FromGigabytes(3))
        );

        var told = await stage.DoAsync((father, first), (daughter, second));

        Assert.Equal([father.User, daughter.User, daughter.User, mother.User], told.Select(item => item.User));
        Assert.Equal(DataAmount.FromMegabytes(3500), ((GiftReceived)told[1].Answer!).ReceiverLeft);
        Assert.Equal(HalfGigabyte, ((GiftReceipt)told[2].Answer!).GiverLeft);
        Assert.Equal(HalfGigabyte, await stage.LeftAsync(daughter));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Somebody_without_a_line_is_asked_to_link_first()
    {
        var stranger = father with { User = new("nobody") };
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);

        Assert.IsType<GiftNotLinked>(await stage.ReadsAsync(stranger, new OpenGifts(null)));
        Assert.IsType<GiftNotLinked>(await stage.ReadsAsync(stranger, new OpenGifts(father.LineId)));
        Assert.IsType<GiftNotLinked>(await stage.ReadsAsync(stranger, new GetData(null)));
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), await stage.ReadsAsync(stranger, confirm));
    }

    [Fact]
    public async Task A_line_that_was_never_offered_cannot_be_given_to()
    {
        var stranger = await stage.NewPersonAsync("neighbours");
        var target = new GiftTarget.ToLine(stranger.LineId);
        var nobody = new GiftTarget.ToLine(Guid.CreateVersion7(stage.Ledger.Now));

        var refused = new GiftRefused(GiftObstacle.ReceiverCannotReceive);
        Assert.Equal(refused, await stage.ReadsAsync(father, new ChooseAmount(null, target)));
        Assert.Equal(refused, await stage.ReadsAsync(father, new AskQuote(null, target, HalfGigabyte)));
        Assert.Equal(refused, await stage.ReadsAsync(father, new AskQuote(null, nobody, HalfGigabyte)));
    }

    [Fact]
    public async Task The_same_line_cannot_be_given_to()
    {
        var self = new GiftTarget.ToLine(father.LineId);

        var answer = await stage.ReadsAsync(father, new AskQuote(null, self, HalfGigabyte));

        Assert.Equal(new GiftRefused(GiftObstacle.SameLine), answer);
    }

    [Fact]
    public async Task With_two_lines_the_person_is_asked_which_and_may_give_from_one_to_the_other()
    {
        var second = await stage.NewPersonAsync("elsewhere");
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByUserAsync(connection, second.User.Value, second.LineId, default)
        );
        await stage.Ledger.LinkAsync(father.User.Value, await stage.Ledger.CodeOfAsync(second.LineId));

        var which = await stage.ReadsAsync<LineQuestion>(father, new OpenGifts(null));
        var whom = await stage.ReadsAsync<ReceiverQuestion>(father, new OpenGifts(second.LineId));

        Assert.Equal(new HashSet<Guid> { father.LineId, second.LineId }, [.. which.Lines.Select(line => line.LineId)]);
        Assert.Contains(whom.Receivers, receiver => receiver.LineId == father.LineId);
    }

    [Fact]
    public async Task Two_different_gifts_with_data_for_one_post_once()
    {
        await stage.Ledger.UseAsync(father.Line, DataAmount.FromMegabytes(2300));
        var (first, second) = (
            await stage.QuoteAsync(father, daughter, HalfGigabyte),
            await stage.QuoteAsync(father, daughter, HalfGigabyte)
        );

        Assert.IsType<GiftReceipt>(await stage.ReadsAsync(father, first));
        var refused = await stage.ReadsAsync<NotEnoughToGive>(father, second);

        Assert.Equal(DataAmount.FromMegabytes(200), refused.Left);
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task When_the_month_turns_before_the_confirm_nothing_moves()
    {
        stage.Ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-11-30T23:59:59"));
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        stage.Ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-12-01T00:00:01"));

        Assert.Equal(new GiftRefused(GiftObstacle.MonthClosed), await stage.ReadsAsync(father, confirm));
        Assert.Equal(DataAmount.FromGigabytes(6), await stage.LeftAsync(father));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_quote_of_six_minutes_ago_is_too_old()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        stage.Ledger.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), await stage.ReadsAsync(father, confirm));
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), await stage.ReadsAsync(father, confirm));
    }

    [Fact]
    public async Task A_dropped_quote_stays_dropped()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);

        Assert.Equal(new QuoteDropped(), await stage.ReadsAsync(father, new DropQuote(confirm.GiftId)));
        Assert.Equal(new GiftRefused(GiftObstacle.QuoteExpired), await stage.ReadsAsync(father, confirm));
    }

    [Fact]
    public async Task A_receiver_who_was_unlinked_meanwhile_cannot_receive_and_nobody_hears_why()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByOperatorAsync(connection, daughter.LineId, default)
        );

        var told = Assert.Single(await stage.DoAsync(father, confirm));

        Assert.Equal(new GiftRefused(GiftObstacle.ReceiverCannotReceive), told.Answer);
    }

    [Fact]
    public async Task A_giver_who_was_unlinked_meanwhile_gives_and_reads_nothing()
    {
        var posted = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        await stage.DoAsync(father, posted);
        var open = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByOperatorAsync(connection, father.LineId, default)
        );

        Assert.IsType<GiftNotLinked>(await stage.ReadsAsync(father, open));
        Assert.IsType<GiftNotLinked>(await stage.ReadsAsync(father, posted));
    }

    [Fact]
    public async Task After_ten_quotes_in_a_minute_the_person_is_asked_to_wait()
    {
        var quote = new AskQuote(null, new GiftTarget.ToLine(daughter.LineId), HalfGigabyte);
        for (var i = 0; i < 10; i++)
        {
            Assert.IsType<GiftQuote>(await stage.ReadsAsync(father, quote));
        }

        Assert.Equal(new GiftRefused(GiftObstacle.TooFast), await stage.ReadsAsync(father, quote));
        stage.Ledger.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<GiftQuote>(await stage.ReadsAsync(father, quote));
    }
}
