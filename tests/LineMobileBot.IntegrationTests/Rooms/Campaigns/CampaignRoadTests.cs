using LineMobileBot.Features.Campaigns;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>News from the draft to the phone.</summary>
public sealed class CampaignRoadTests : IAsyncLifetime
{
    private NewsStage _news = null!;

    public async Task InitializeAsync() => _news = await NewsStage.StartAsync();

    public async Task DisposeAsync() => await _news.DisposeAsync();

    [Fact]
    public async Task A_campaign_reaches_each_friend_once()
    {
        var friends = await _news.BefriendAsync(1_201);

        var campaign = await _news.StartNewAsync();
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        var (sent, figures) = (await _news.FindAsync(campaign), await _news.FiguresAsync(campaign));
        Assert.Equal((CampaignState.Sent, 1_201), (sent.State, sent.People));
        Assert.Equal((1_201, 0, 0, 0), (figures.Delivered, figures.Waiting, figures.LeftOut, figures.Unknown));
        Assert.Equal(3, await _news.CountAsync("campaign_chunks where accepted_at is not null"));
    }

    [Fact]
    public async Task Starting_twice_sends_once()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await _news.StartNewAsync();

        Assert.IsType<CampaignMove.Already>(await _news.StartAsync(campaign));
        await _news.SendAllAsync();
        Assert.IsType<CampaignMove.Already>(await _news.StartAsync(campaign));
        await _news.SendAllAsync();

        Assert.Equal(1, NewsStage.HeardBy(friend));
        Assert.Equal(1, await _news.CountAsync("audit_events where action = 'campaign.start'"));
    }

    [Fact]
    public async Task Two_operators_who_start_at_the_same_moment_send_once()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await _news.DraftAsync();

        var moves = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _news.StartAsync(campaign)));
        await _news.SendAllAsync();

        Assert.Single(moves.OfType<CampaignMove.Done>());
        Assert.Equal(4, moves.OfType<CampaignMove.Already>().Count());
        Assert.Equal(1, NewsStage.HeardBy(friend));
    }

    [Fact]
    public async Task Each_audience_holds_whom_it_names_once_and_nobody_else()
    {
        var friends = await _news.BefriendAsync(5);
        string[] ids = [.. friends.Select(friend => friend.UserId)];
        await LinkContractorAsync("payer-1", ids[0]);
        await LinkContractorAsync("payer-2", ids[0]);
        await LinkUserAsync("payer-1", ids[1], "basic-3gb-voice");
        await LinkUserAsync("payer-1", ids[1], "basic-3gb-voice");
        await LinkUserAsync("payer-1", ids[2], "basic-6gb-voice");
        await _news.PhoneOf(friends[4]).BlockAsync();
        await Infrastructure.Eventually.BecomesTrueAsync(
            "the block is known",
            async () => await _news.CountAsync("line_accounts where blocked") == 1
        );

        Assert.Equal(4, await PeopleAsync(AudienceKind.Friends));
        Assert.Equal(1, await PeopleAsync(AudienceKind.Contractors));
        Assert.Equal(2, await PeopleAsync(AudienceKind.Users));
        Assert.Equal(1, await PeopleAsync(AudienceKind.PlanUsers, "basic-3gb-voice"));
        Assert.Equal(1, await PeopleAsync(AudienceKind.PlanUsers, "basic-6gb-voice"));
        await _news.SendAllAsync();

        Assert.Equal([2, 3, 3, 1, 0], friends.Select(friend => NewsStage.HeardBy(friend)));
    }

    [Fact]
    public async Task An_audience_of_nobody_is_refused_and_stays_a_draft()
    {
        var campaign = await _news.DraftAsync(audience: new Audience(AudienceKind.Contractors));

        var move = await _news.StartAsync(campaign);

        Assert.IsType<CampaignRefusal.NobodyToSendTo>(Assert.IsType<CampaignMove.Refused>(move).Why);
        Assert.Equal(CampaignState.Draft, (await _news.FindAsync(campaign)).State);
        Assert.Equal(
            1,
            await _news.CountAsync(
                "audit_events where action = 'campaign.start' and detail ->> 'reason' = 'NobodyToSendTo'"
            )
        );
    }

    [Fact]
    public async Task A_message_over_lines_limits_never_becomes_a_draft()
    {
        var tooLong = new CampaignContent { Form = CampaignForm.Text, Text = new string('あ', 5_001) };

        var move = await _news.Handler.CreateAsync(
            NewsStage.By(CampaignAudit.Create),
            Guid.Empty,
            Guid.CreateVersion7(_news.Now),
            new Draft("長い", tooLong, new Audience(AudienceKind.Friends)),
            CancellationToken.None
        );

        var faulty = Assert.IsType<CampaignRefusal.Faulty>(Assert.IsType<CampaignMove.Refused>(move).Why);
        Assert.Equal([CampaignFault.TextTooLong], faulty.Faults);
        Assert.Equal(0, await _news.CountAsync("campaigns"));
    }

    [Fact]
    public async Task A_scheduled_campaign_goes_out_at_its_time()
    {
        var friend = (await _news.BefriendAsync(1))[0];
        var campaign = await _news.DraftAsync();
        var at = _news.Now.AddHours(2);
        Assert.IsType<CampaignMove.Done>(
            await _news.Handler.ScheduleAsync(NewsStage.By(CampaignAudit.Schedule), campaign.Id, 1, at, default)
        );

        await _news.SendAllAsync();
        Assert.Equal(0, NewsStage.HeardBy(friend));
        _news.Stage.Clock.MoveForwardTo(at);
        await _news.SendAllAsync();

        Assert.Equal(1, NewsStage.HeardBy(friend));
        Assert.Equal(CampaignState.Sent, (await _news.FindAsync(campaign)).State);
    }

    [Fact]
    public async Task At_night_nothing_goes_out_and_in_the_morning_it_goes_on()
    {
        var friends = await _news.BefriendAsync(501);
        var campaign = await _news.StartNewAsync();
        await _news.SendNextAsync();

        _news.Stage.Clock.MoveForward(TimeSpan.FromHours(12));
        Assert.False(await _news.SendNextAsync());
        Assert.Equal(500, friends.Sum(friend => NewsStage.HeardBy(friend)));
        _news.Stage.Clock.MoveForward(TimeSpan.FromHours(10));
        await _news.SendAllAsync();

        Assert.All(friends, friend => Assert.Equal(1, NewsStage.HeardBy(friend)));
        Assert.Equal(CampaignState.Sent, (await _news.FindAsync(campaign)).State);
    }

    private async Task<int?> PeopleAsync(AudienceKind kind, string? planCode = null)
    {
        var campaign = await _news.StartNewAsync(audience: new Audience(kind, planCode));
        return (await _news.FindAsync(campaign)).People;
    }

    private async Task LinkContractorAsync(string loginId, string lineUser)
    {
        await _news.Stage.BackOffice.NewContractorAsync(loginId, "household");
        await _news.Stage.BackOffice.NewLineAsync(loginId, "回線", "basic-500mb-voice", _news.Now.AddDays(-3));
        var links = _news.Stage.Services.GetRequiredService<Ledger.Contracts.ContractLinks>();
        await using var connection = await _news.Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var find = new NpgsqlCommand("select id from contractors where login_id = $1", connection);
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = loginId });
        var contractorId = (Guid)(await find.ExecuteScalarAsync())!;
        Assert.IsType<ContractLinkOutcome.Linked>(await links.LinkAsync(connection, contractorId, lineUser, default));
        await transaction.CommitAsync();
    }

    private async Task LinkUserAsync(string loginId, string lineUser, string planCode)
    {
        var lineId = await _news.Stage.BackOffice.NewLineAsync(loginId, "回線", planCode, _news.Now.AddDays(-3));
        var code = await _news.Stage.BackOffice.UsageCodeAsync(lineId);
        var links = _news.Stage.Services.GetRequiredService<Ledger.UsageCodes.UserLinks>();
        await using var connection = await _news.Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Assert.IsType<LinkOutcome.Linked>(await links.LinkByCodeAsync(connection, lineUser, code, default));
        await transaction.CommitAsync();
    }
}
