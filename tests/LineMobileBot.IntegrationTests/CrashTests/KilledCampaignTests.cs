using Line.Simulator;
using Line.Simulator.Platform;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Site.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.CrashTests;

/// <summary>A campaign to 20,000 friends whose bot is killed twice on the way.</summary>
public sealed class KilledCampaignTests
{
    private const int Friends = 20_000;

    /// <summary>A fifth is kept back for answers: what is left is exactly enough.</summary>
    private const int Quota = 25_000;
    private const int Reserve = 5_000;

    private const string Words = "年末のお知らせです";

    private static readonly (string Name, string Value)[] Settings =
    [
        ("Policies__Campaigns__QuietHours", "off"),
        ("Campaigns__Interval", "00:00:00.1"),
        ("Campaigns__Lease", "00:00:02"),
    ];

    [Fact]
    public async Task Each_of_20000_friends_gets_it_once_though_the_bot_is_killed_twice_and_the_reserve_is_kept()
    {
        await using var stage = await CarrierStage.StartAsync(builder =>
            builder.Configuration["Policies:Campaigns:QuietHours"] = "off"
        );
        await stage.StopBotAsync();
        stage.Platform.GetRequiredService<SimulatorOptions>().MonthlyQuota = Quota;
        var friends = await Crowd.BefriendAsync(stage, Friends);
        // So that a kill falls into a call, and not between two campaigns.
        await stage.FaultsAsync(new { api = new { multicast = new { latencyMs = 40 } } });
        await StartCampaignAsync(stage);

        await KillWhenSentAsync(stage, Friends / 4);
        await KillWhenSentAsync(stage, Friends / 2);
        await using var last = await StartBotAsync(stage);
        await Eventually.BecomesTrueAsync(
            "the campaign is sent",
            async () => await CountAsync(stage, "campaigns where state = 4") == 1
        );

        Assert.All(friends, friend => Assert.Equal(1, Crowd.HeardBy(friend, Words)));
        Assert.Equal(Friends, await CountAsync(stage, "campaign_deliveries where state = 3"));
        Assert.Equal(Quota - Reserve, Used(stage));
    }

    private static async Task StartCampaignAsync(CarrierStage stage)
    {
        var handler = stage.Services.GetRequiredService<CampaignHandler>();
        var by = new AuditEntry(AuditActor.Operator, "", CampaignAudit.Create, AuditOutcome.Done);
        var id = Guid.CreateVersion7(stage.Clock.GetUtcNow());
        var draft = new Draft(
            "年末",
            new CampaignContent { Form = CampaignForm.Text, Text = Words },
            new Audience(AudienceKind.Friends)
        );
        Assert.IsType<CampaignMove.Done>(await handler.CreateAsync(by, Guid.Empty, id, draft, CancellationToken.None));
        Assert.IsType<CampaignMove.Done>(await handler.StartAsync(by, id, seenRevision: 1, CancellationToken.None));
    }

    private static async Task KillWhenSentAsync(CarrierStage stage, int people)
    {
        await using var bot = await StartBotAsync(stage);
        await Eventually.BecomesTrueAsync($"{people} people have it", () => Used(stage) >= people);
        await bot.KillAsync();
        Assert.InRange(Used(stage), people, Friends - 1);
    }

    private static Task<BotProcess> StartBotAsync(CarrierStage stage) =>
        BotProcess.StartAsync(stage.Database.ConnectionString, stage.Simulator.BaseAddress!, Settings);

    private static long Used(CarrierStage stage) =>
        stage.Platform.GetRequiredService<MonthlyQuota>().UsedAt(stage.Clock.GetUtcNow());

    private static async Task<long> CountAsync(CarrierStage stage, string what)
    {
        await using var select = stage.Database.DataSource.CreateCommand($"select count(*) from {what}");
        return (long)(await select.ExecuteScalarAsync())!;
    }
}
