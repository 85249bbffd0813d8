using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>A gift for whoever opens the link first.</summary>
public sealed class GiftLinkTests : IAsyncLifetime
{
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);
    private GiftStage stage = null!;
    private GiftPerson father = null!;
    private GiftPerson friend = null!;

    public async Task InitializeAsync()
    {
        stage = await GiftStage.StartAsync();
        father = await stage.NewPersonAsync("family");
        friend = await stage.NewPersonAsync("friends");
    }

    public Task DisposeAsync() => stage.DisposeAsync().AsTask();

    [Fact]
    public async Task The_first_linked_user_gets_the_data_and_both_are_told()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);
        Assert.Equal(DataAmount.FromMegabytes(2500), await stage.LeftAsync(father));

        var told = await stage.DoAsync(friend, new ClaimLink(null, link.Code));

        Assert.Equal([friend.User, father.User], told.Select(item => item.User));
        Assert.Equal(DataAmount.FromMegabytes(3500), ((GiftReceived)told[0].Answer!).ReceiverLeft);
        Assert.IsType<GiftLinkClaimed>(told[1].Answer);
        Assert.Equal(DataAmount.FromMegabytes(3500), await stage.LeftAsync(friend));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Claiming_again_shows_the_same_card_to_the_same_person_only()
    {
        var second = await stage.NewPersonAsync("others");
        var link = await stage.NewLinkAsync(father, HalfGigabyte);
        var claim = new ClaimLink(null, link.Code);
        var first = await stage.DoAsync(friend, claim);

        Assert.Equal(first[0].Answer, Assert.Single(await stage.DoAsync(friend, claim)).Answer);
        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), await stage.ReadsAsync(second, claim));
    }

    [Fact]
    public async Task Two_who_claim_in_one_set_do_not_both_get_it()
    {
        var second = await stage.NewPersonAsync("others");
        var claim = new ClaimLink(null, (await stage.NewLinkAsync(father, HalfGigabyte)).Code);

        var told = await stage.DoAsync((friend, claim), (second, claim));

        Assert.IsType<GiftReceived>(told[0].Answer);
        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), told[^1].Answer);
    }

    [Fact]
    public async Task A_withdrawn_link_gives_the_data_back()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);

        var voided = await stage.ReadsAsync<GiftLinkVoided>(father, new WithdrawLink(link.GiftId));

        Assert.Equal(DataAmount.FromGigabytes(3), voided.GiverLeft);
        Assert.Equal(
            new GiftRefused(GiftObstacle.LinkGone),
            await stage.ReadsAsync(friend, new ClaimLink(null, link.Code))
        );
        Assert.Equal(voided, await stage.ReadsAsync(father, new WithdrawLink(link.GiftId)));
        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(father));
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task With_two_lines_the_claimer_is_asked_for_which()
    {
        var second = await stage.NewPersonAsync("others");
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByUserAsync(connection, second.User.Value, second.LineId, default)
        );
        await stage.Ledger.LinkAsync(friend.User.Value, await stage.Ledger.CodeOfAsync(second.LineId));
        var link = await stage.NewLinkAsync(father, HalfGigabyte);

        var which = await stage.ReadsAsync<LineQuestion>(friend, new ClaimLink(null, link.Code));
        await stage.ReadsAsync<GiftReceived>(friend, new ClaimLink(second.LineId, link.Code));

        Assert.Equal(2, which.Lines.Count);
        Assert.Equal(DataAmount.FromMegabytes(3500), await stage.LeftAsync(second));
    }

    [Fact]
    public async Task Nobody_withdraws_the_link_of_another()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);

        Assert.Equal(
            new GiftRefused(GiftObstacle.QuoteExpired),
            await stage.ReadsAsync(friend, new WithdrawLink(link.GiftId))
        );
    }

    [Fact]
    public async Task The_giver_is_kindly_refused_their_own_link()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);

        Assert.Equal(
            new GiftRefused(GiftObstacle.LinkOwn),
            await stage.ReadsAsync(father, new ClaimLink(null, link.Code))
        );
    }

    [Fact]
    public async Task An_unknown_code_and_somebody_without_a_line_get_nothing()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);

        Assert.Equal(
            new GiftRefused(GiftObstacle.LinkGone),
            await stage.ReadsAsync(friend, new ClaimLink(null, "CDFG"))
        );
        Assert.IsType<GiftNotLinked>(
            await stage.ReadsAsync(friend with { User = new("nobody") }, new ClaimLink(null, link.Code))
        );
    }

    [Fact]
    public async Task When_the_giver_unlinks_the_data_is_back_and_the_link_is_gone()
    {
        var link = await stage.NewLinkAsync(father, HalfGigabyte);
        await stage.Ledger.CommitAsync(connection =>
            stage.Ledger.Links.UnlinkByUserAsync(connection, father.User.Value, father.LineId, default)
        );

        var told = Assert.Single(await stage.DoAsync(friend, new ClaimLink(null, link.Code)));

        Assert.Equal(new GiftRefused(GiftObstacle.LinkGone), told.Answer);
        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(father));
        Assert.Equal((short)DataGiftState.Voided, await StateOfAsync(link));
    }

    [Fact]
    public async Task Unclaimed_links_end_after_72_hours_and_their_givers_are_told_once()
    {
        var links = new List<GiftLinkReady>
        {
            await stage.NewLinkAsync(father, HalfGigabyte),
            await stage.NewLinkAsync(father, DataAmount.FromGigabytes(1)),
            await stage.NewLinkAsync(friend, HalfGigabyte),
        };
        using var jobs = new JobStage(stage);
        stage.Ledger.Clock.Advance(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await jobs.EndOverdueLinksAsync());

        stage.Ledger.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(links.Count, await jobs.EndOverdueLinksAsync());

        Assert.Equal(
            [father.User, father.User, friend.User],
            jobs.Told.Select(item => item.User).OrderBy(user => user == friend.User)
        );
        Assert.All(jobs.Told, item => Assert.IsType<GiftLinkOutOfTime>(item.Answer));
        Assert.Equal(jobs.Told.Count, await CountAsync("outbox where answer_name = 'data-gift/link-out-of-time/1'"));
        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(father));
        Assert.Equal(0, await jobs.EndOverdueLinksAsync());
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_link_of_the_months_last_hours_comes_back_as_carried_over_data()
    {
        stage.Ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-11-30T20:00:00"));
        var link = await stage.NewLinkAsync(father, HalfGigabyte);
        Assert.Equal(LedgerDriver.Jst("2026-12-01T00:00:00"), link.ClaimUntil);
        using var jobs = new JobStage(stage);
        stage.Ledger.Clock.AdvanceTo(LedgerDriver.Jst("2026-12-01T00:00:00"));

        await jobs.EndOverdueLinksAsync();

        var told = Assert.IsType<GiftLinkOutOfTime>(Assert.Single(jobs.Told).Answer);
        Assert.True(told.IsCarriedOver);
        Assert.Equal(DataAmount.FromGigabytes(6), told.GiverLeft);
        await stage.Ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Replicas_share_the_ending_of_links()
    {
        for (var i = 0; i < 3; i++)
        {
            await stage.NewLinkAsync(father, HalfGigabyte);
            await stage.NewLinkAsync(friend, HalfGigabyte);
        }

        stage.Ledger.Clock.Advance(TimeSpan.FromHours(72));
        using JobStage first = new(stage),
            second = new(stage),
            third = new(stage);
        JobStage[] replicas = [first, second, third];

        await Task.WhenAll(replicas.Select(replica => replica.EndOverdueLinksAsync()));

        Assert.Equal(6, replicas.Sum(replica => replica.Told.Count));
        Assert.Equal(DataAmount.FromGigabytes(3), await stage.LeftAsync(father));
        await stage.Ledger.AssertReconciledAsync();
    }

    private async Task<long> CountAsync(string rows)
    {
        await using var select = stage.DataSource.CreateCommand($"select count(*) from {rows}");
        return (long)(await select.ExecuteScalarAsync())!;
    }

    private async Task<short> StateOfAsync(GiftLinkReady link)
    {
        await using var select = stage.DataSource.CreateCommand("select state from data_gifts where id = $1");
        select.Parameters.AddWithValue(link.GiftId);
        return (short)(await select.ExecuteScalarAsync())!;
    }
}
