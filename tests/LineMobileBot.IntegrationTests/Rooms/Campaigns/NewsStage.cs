using Line.Simulator;
using Line.Simulator.Platform;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Features.Campaigns.Sending;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site.Audit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace LineMobileBot.IntegrationTests.Rooms.Campaigns;

/// <summary>A stage of one's own at ten in the morning; the sender does one step at a time, when the test says so.</summary>
internal sealed class NewsStage : IAsyncDisposable
{
    private static readonly Guid Operator = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c22");

    private NewsStage(CarrierStage stage) => Stage = stage;

    public CarrierStage Stage { get; }

    public DateTimeOffset Now => Stage.Clock.GetUtcNow();

    public CampaignHandler Handler => Stage.Services.GetRequiredService<CampaignHandler>();

    public static AuditEntry By(string action) =>
        new(AuditActor.Operator, Operator.ToString("D"), action, AuditOutcome.Done);

    /// <summary>How many messages LINE lets the account send in the month; null = as many as it likes.</summary>
    public int? Quota
    {
        set => Stage.Platform.GetRequiredService<SimulatorOptions>().MonthlyQuota = value;
    }

    public static async Task<NewsStage> StartAsync(params string[] testers)
    {
        var stage = await CarrierStage.StartAsync(builder =>
        {
            builder.Configuration["Campaigns:Interval"] = "1.00:00:00";
            foreach (var (at, tester) in testers.Index())
            {
                builder.Configuration[$"Campaigns:Testers:{at}"] = tester;
            }
        });
        stage.Clock.MoveForwardTo(ServiceMonth.Of(stage.Clock.GetUtcNow()).Next.Start.AddDays(14).AddHours(10));
        return new NewsStage(stage);
    }

    public Task<IReadOnlyList<LineUser>> BefriendAsync(int count) => Crowd.BefriendAsync(Stage, count);

    public PhoneDriver PhoneOf(LineUser user) => new(Stage.Simulator, user.UserId);

    public async Task<Campaign> DraftAsync(CampaignContent? content = null, Audience? audience = null)
    {
        var draft = new Draft(
            "年末",
            content ?? new CampaignContent { Form = CampaignForm.Text, Text = "年末のお知らせです" },
            audience ?? new Audience(AudienceKind.Friends)
        );
        var move = await Handler.CreateAsync(
            By(CampaignAudit.Create),
            Operator,
            Guid.CreateVersion7(Now),
            draft,
            CancellationToken.None
        );
        return Assert.IsType<CampaignMove.Done>(move).Next;
    }

    public Task<CampaignMove> StartAsync(Campaign campaign) =>
        Handler.StartAsync(By(CampaignAudit.Start), campaign.Id, campaign.Revision, CancellationToken.None);

    /// <summary>A campaign on its way: nothing has been sent yet.</summary>
    public async Task<Campaign> StartNewAsync(CampaignContent? content = null, Audience? audience = null)
    {
        var campaign = await DraftAsync(content, audience);
        Assert.IsType<CampaignMove.Done>(await StartAsync(campaign));
        return campaign;
    }

    /// <summary>One step of the sender: a portion, or the start of a scheduled campaign.</summary>
    public Task<bool> SendNextAsync() => SenderOf(Stage.Services).SendNextAsync(CancellationToken.None);

    public async Task SendAllAsync()
    {
        while (await SendNextAsync())
        {
            // Until there is nothing more to do at present.
        }
    }

    public static CampaignSender SenderOf(IServiceProvider services) =>
        services.GetServices<IHostedService>().OfType<CampaignSender>().Single();

    public async Task<Campaign> FindAsync(Campaign campaign)
    {
        await using var connection = await Stage.Database.DataSource.OpenConnectionAsync();
        return (await CampaignTable.FindAsync(connection, campaign.Id, CancellationToken.None))!;
    }

    public async Task<CampaignFigures> FiguresAsync(Campaign campaign)
    {
        await using var connection = await Stage.Database.DataSource.OpenConnectionAsync();
        return await CampaignFigures.ReadAsync(connection, campaign.Id, CancellationToken.None);
    }

    /// <summary>How often the user has got the campaign.</summary>
    public static int HeardBy(LineUser user) => Crowd.HeardBy(user, "年末のお知らせです");

    /// <summary>What LINE has counted of the month.</summary>
    public long Used => Stage.Platform.GetRequiredService<MonthlyQuota>().UsedAt(Now);

    /// <summary>Pushes of others: gifts, alerts.</summary>
    public void Use(int messages) =>
        Assert.True(Stage.Platform.GetRequiredService<MonthlyQuota>().TryTake(messages, Now));

    public async Task<long> CountAsync(string what)
    {
        await using var select = Stage.Database.DataSource.CreateCommand($"select count(*) from {what}");
        return (long)(await select.ExecuteScalarAsync())!;
    }

    public async Task ExecuteAsync(string sql, params NpgsqlParameter[] values)
    {
        await using var command = Stage.Database.DataSource.CreateCommand(sql);
        command.Parameters.AddRange(values);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}
