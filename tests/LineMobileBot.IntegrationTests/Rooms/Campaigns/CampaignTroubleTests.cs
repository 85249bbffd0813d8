using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>What goes wrong on the way, each with a state that says so.</summary>
public sealed class CampaignTroubleTests : IAsyncLifetime
{
    private NewsStage _news = null!;

    public async Task InitializeAsync() => _news = await NewsStage.StartAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task Without_the_quota_for_all_a_campaign_does_not_start()
    {
        await _news.BefriendAsync(81);
        _news.Quota = 100;

        var move = await _news.StartAsync(await _news.DraftAsync());

        Assert.Equal(
            new CampaignRefusal.NotEnoughQuota(Cost: 81, Left: 80),
            Assert.IsType<CampaignMove.Refused>(move).Why
        );
        Assert.Equal(0, await _news.CountAsync("campaign_deliveries"));
    }

    [Fact]
    public async Task When_others_use_the_month_up_meanwhile_the_reserve_is_kept_and_the_campaign_waits()
    {
        var friends = await _news.BefriendAsync(1_000);
        _news.Quota = 1_300;
        var campaign = await _news.StartNewAsync();
        await _news.SendNextAsync();
        _news.Use(100);

        await _news.SendAllAsync();

        Assert.Equal(600, _news.Used);
        Assert.Equal(PauseReason.QuotaReserve, (await _news.FindAsync(campaign)).Paused);
        Assert.Equal((500, 500), await DeliveredAndWaitingAsync(campaign));
        _news.Quota = 2_000;
        await ResumeAsync(campaign);
        await _news.SendAllAsync();
        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
    }

    [Fact]
    public async Task The_months_limit_pauses_a_campaign_until_an_operator_goes_on()
    {
        var friends = await _news.BefriendAsync(600);
        var campaign = await _news.StartNewAsync();
        await _news.SendNextAsync();
        await FaultsAsync(new { monthlyLimit = 1 });

        await _news.SendAllAsync();

        Assert.Equal(PauseReason.MonthlyLimit, (await _news.FindAsync(campaign)).Paused);
        Assert.Equal((500, 100), await DeliveredAndWaitingAsync(campaign));
        await FaultsAsync(new { });
        Assert.False(await _news.SendNextAsync());
        await ResumeAsync(campaign);
        await _news.SendAllAsync();
        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
    }

    [Fact]
    public async Task Too_fast_is_slowed_down_and_the_same_portion_goes_out_later()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await _news.StartNewAsync();
        await FaultsAsync(new { tooManyRequests = 1, times = 2 });

        await _news.SendNextAsync();
        Assert.False(await _news.SendNextAsync());
        _news.Stage.Clock.MoveForward(TimeSpan.FromSeconds(2));
        await _news.SendNextAsync();
        _news.Stage.Clock.MoveForward(TimeSpan.FromSeconds(3));
        await _news.SendAllAsync();

        Assert.Equal(1, NewsStage.HeardBy(friend));
        Assert.Equal(CampaignState.Sent, (await _news.FindAsync(campaign)).State);
        Assert.Equal(1, await _news.CountAsync("campaign_chunks where tries = 3"));
    }

    [Fact]
    public async Task What_line_will_never_take_ends_the_campaign_with_lines_words()
    {
        await _news.BefriendAsync(1);
        var campaign = await _news.StartNewAsync();
        await _news.ExecuteAsync("""update campaigns set messages = '[{"type":"text","text":""}]'""");

        await _news.SendAllAsync();

        var ended = await _news.FindAsync(campaign);
        Assert.Equal((CampaignState.Cancelled, EndReason.Refused), (ended.State, ended.Ended));
        Assert.StartsWith("400 ", ended.Refusal, StringComparison.Ordinal);
        Assert.Equal((0, 1), await DeliveredAndWaitingAsync(campaign));
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_by_the_same_key_and_nobody_hears_twice()
    {
        var friends = await _news.BefriendAsync(600);
        var campaign = await _news.StartNewAsync();
        // As often as the client itself tries again: the portion is left in doubt.
        await FaultsAsync(new { dropAfter = 1, times = 4 });

        await _news.SendNextAsync();
        Assert.Equal(1, await _news.CountAsync("campaign_chunks where in_doubt_since is not null"));
        _news.Stage.Clock.MoveForward(TimeSpan.FromMinutes(1));
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        Assert.Equal((600, 0), await DeliveredAndWaitingAsync(campaign));
    }

    [Fact]
    public async Task After_a_day_a_portion_in_doubt_is_not_sent_again_and_counted_as_unknown()
    {
        var friends = await _news.BefriendAsync(600);
        var campaign = await _news.StartNewAsync();
        await FaultsAsync(new { dropAfter = 1, times = 4 });
        await _news.SendNextAsync();

        _news.Stage.Clock.MoveForward(MulticastRule.RetryKeyLife + TimeSpan.FromHours(1));
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        var figures = await _news.FiguresAsync(campaign);
        Assert.Equal((100, 0, 500), (figures.Delivered, figures.Waiting, figures.Unknown));
        Assert.Equal(CampaignState.Sent, (await _news.FindAsync(campaign)).State);
    }

    [Fact]
    public async Task A_pause_takes_effect_between_portions_and_resuming_goes_on_where_it_was()
    {
        var friends = await _news.BefriendAsync(1_001);
        var campaign = await _news.StartNewAsync();
        await _news.SendNextAsync();

        await PauseAsync(campaign);
        Assert.False(await _news.SendNextAsync());
        Assert.Equal((500, 501), await DeliveredAndWaitingAsync(campaign));
        await ResumeAsync(campaign);
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
    }

    [Fact]
    public async Task A_stop_is_for_good_who_has_it_keeps_it_and_nobody_else_gets_it()
    {
        var friends = await _news.BefriendAsync(1_001);
        var campaign = await _news.StartNewAsync();
        await _news.SendNextAsync();

        await _news.Handler.StopAsync(NewsStage.By(CampaignAudit.Stop), campaign.Id, default);
        Assert.False(await _news.SendNextAsync());

        Assert.Equal(500, friends.Sum(friend => NewsStage.HeardBy(friend)));
        Assert.Equal((500, 501), await DeliveredAndWaitingAsync(campaign));
        Assert.Equal(EndReason.Operator, (await _news.FindAsync(campaign)).Ended);
        var resumed = await _news.Handler.ResumeAsync(NewsStage.By(CampaignAudit.Resume), campaign.Id, default);
        Assert.IsType<CampaignRefusal.NotSending>(Assert.IsType<CampaignMove.Refused>(resumed).Why);
    }

    [Fact]
    public async Task Who_blocks_or_stops_the_news_before_their_portion_is_left_out()
    {
        var friends = (await _news.BefriendAsync(600))
            .OrderBy(friend => friend.UserId, StringComparer.Ordinal)
            .ToList();
        var campaign = await _news.StartNewAsync();
        var (blocked, stopped) = (friends[10], friends[580]);
        await _news.PhoneOf(blocked).BlockAsync();
        await _news.PhoneOf(stopped).TypeAsync("お知らせ停止");
        await _news.PhoneOf(stopped).ReadsAsync("お知らせを止めました");
        await Infrastructure.Eventually.BecomesTrueAsync(
            "the block is known",
            async () => await _news.CountAsync("line_accounts where blocked") == 1
        );

        await _news.SendAllAsync();

        Assert.Equal([0, 0], new[] { blocked, stopped }.Select(friend => NewsStage.HeardBy(friend)));
        Assert.All(friends.Except([blocked, stopped]), friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        var figures = await _news.FiguresAsync(campaign);
        Assert.Equal((598, 2), (figures.Delivered, figures.LeftOut));
    }

    [Fact]
    public async Task A_dozen_replicas_that_send_at_once_send_each_portion_once()
    {
        var friends = await _news.BefriendAsync(2_600);
        await _news.StartNewAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(_news.SendAllAsync)));
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        Assert.Equal(6, await _news.CountAsync("campaign_chunks"));
    }

    private Task FaultsAsync(object multicast) => _news.Stage.FaultsAsync(new { api = new { multicast } });

    private Task<CampaignMove> PauseAsync(Campaign campaign) =>
        _news.Handler.PauseAsync(NewsStage.By(CampaignAudit.Pause), campaign.Id, default);

    private Task<CampaignMove> ResumeAsync(Campaign campaign) =>
        _news.Handler.ResumeAsync(NewsStage.By(CampaignAudit.Resume), campaign.Id, default);

    private async Task<(long Delivered, long Waiting)> DeliveredAndWaitingAsync(Campaign campaign)
    {
        var figures = await _news.FiguresAsync(campaign);
        return (figures.Delivered, figures.Waiting);
    }
}
