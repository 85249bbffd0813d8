using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>Several replicas at once: every history equals one in which they came one after another.</summary>
public sealed class GiftConcurrencyTests : IAsyncLifetime
{
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);
    private GiftStage stage = null!;
    private GiftPerson father = null!;
    private GiftPerson daughter = null!;

    public async Task InitializeAsync()
    {
        stage = await GiftStage.StartAsync("2026-11-30T23:59:00");
        father = await stage.NewPersonAsync("family");
        daughter = await stage.NewPersonAsync("family");
    }

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task The_same_confirm_fifty_times_at_once_gives_once_and_shows_one_receipt()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);

        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => stage.DoAsync(father, confirm)));

        Assert.Single(all.Select(told => told[0].Answer).Distinct());
        Assert.Single(all, told => told.Count == 2);
        Assert.Equal(DataAmount.FromMegabytes(2500), await stage.LeftAsync(father));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Gifts_to_each_other_at_the_same_instant_both_post()
    {
        for (var round = 0; round < 5; round++)
        {
            var there = await stage.QuoteAsync(father, daughter, HalfGigabyte);
            var back = await stage.QuoteAsync(daughter, father, HalfGigabyte);

            var told = await Task.WhenAll(stage.DoAsync(father, there), stage.DoAsync(daughter, back));

            Assert.All(told, each => Assert.IsType<GiftReceipt>(each[0].Answer));
        }

        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(father));
        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(daughter));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Two_givers_with_one_receive_code_at_once_give_once()
    {
        var code = (await stage.ReadsAsync<ReceiveCodeShown>(daughter, new GetData(null))).Code;
        var mother = await stage.NewPersonAsync("family");
        var quotes = new List<(GiftPerson Giver, ConfirmQuote Confirm)>();
        foreach (var giver in new[] { father, mother })
        {
            var ask = new AskQuote(null, new GiftTarget.ToHolderOf(code), HalfGigabyte);
            quotes.Add((giver, new ConfirmQuote((await stage.ReadsAsync<GiftQuote>(giver, ask)).GiftId)));
        }

        var told = await Task.WhenAll(quotes.Select(quote => stage.ReadsAsync(quote.Giver, quote.Confirm)));

        Assert.Single(told.OfType<GiftReceipt>());
        Assert.Single(told, new GiftRefused(GiftObstacle.CodeUsed));
    }

    [Fact]
    public async Task A_link_claimed_by_many_at_once_goes_to_one()
    {
        var claim = new ClaimLink(null, (await stage.NewLinkAsync(father, HalfGigabyte)).Code);
        var friends = new List<GiftPerson>();
        for (var i = 0; i < 6; i++)
        {
            friends.Add(await stage.NewPersonAsync($"friend {i}"));
        }

        var told = await Task.WhenAll(friends.Select(friend => stage.ReadsAsync(friend, claim)));

        Assert.Single(told.OfType<GiftReceived>());
        Assert.Equal(friends.Count - 1, told.Count(answer => answer.Equals(new GiftRefused(GiftObstacle.LinkGone))));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_gift_that_waits_for_a_lock_over_the_months_end_moves_nothing()
    {
        var confirm = await stage.QuoteAsync(father, daughter, HalfGigabyte);
        await using var holder = await stage.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var hold = holder.CreateCommand())
        {
            hold.CommandText = "select 1 from lines where id = $1 for update";
            hold.Parameters.AddWithValue(father.LineId);
            await hold.ExecuteScalarAsync();
        }

        var waiting = stage.ReadsAsync(father, confirm);
        await Eventually.BecomesTrueAsync("the gift waits for the line", SomebodyWaitsAsync);
        stage.Ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-12-01T00:00:00"));
        await held.CommitAsync();

        Assert.Equal(new GiftRefused(GiftObstacle.MonthClosed), await waiting);
        Assert.Equal(DataAmount.FromGigabytes(6), await stage.LeftAsync(father));
        await stage.Ledger.AssertReconciledAsync();
    }

    private async Task<bool> SomebodyWaitsAsync()
    {
        await using var select = stage.DataSource.CreateCommand(
            "select exists (select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')"
        );
        return (bool)(await select.ExecuteScalarAsync())!;
    }
}
