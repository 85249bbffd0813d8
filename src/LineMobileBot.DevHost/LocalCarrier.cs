using Line.Simulator;
using LineMobileBot.BackOffice;
using LineMobileBot.DevHost.Clocks;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.DevHost.Mails;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site.Mail;
using Npgsql;

namespace LineMobileBot.DevHost;

/// <summary>Where one local carrier lives.</summary>
/// <param name="ConnectionString">Its database; made and migrated by whoever is first.</param>
/// <param name="SimulatorUrl">Where LINE's platform is played.</param>
/// <param name="BotUrl">Where the bot listens.</param>
/// <param name="Clock">The one clock of both.</param>
internal sealed record LocalCarrierSettings(
    string ConnectionString,
    Uri SimulatorUrl,
    Uri BotUrl,
    AdjustableClock Clock
)
{
    /// <summary>Keeps the phones over a restart; null forgets them.</summary>
    public string? StateFile { get; init; }
}

/// <summary>The bot and the LINE simulator in one process, on one clock, with the strip that plays the rest of the world.</summary>
internal sealed class LocalCarrier : IAsyncDisposable
{
    private const string BasicId = "@linemobile-demo";
    private const string StripPath = "/demo/";
    private const string MailsPath = "/demo/mails";
    private const string LoginCallback = "/mypage/line-login/callback";

    // As the channel's own: for this machine and this demo only.
    private const string LoginChannelId = "1234567890";
    private const string LoginChannelSecret = "simulator-login-secret-demo-only";

    private readonly WebApplication _simulator;
    private readonly WebApplication _bot;
    private readonly DemoStrip _strip;

    private LocalCarrier(LocalCarrierSettings settings, WebApplication simulator, WebApplication bot, DemoStrip strip)
    {
        (Settings, _simulator, _bot, _strip) = (settings, simulator, bot, strip);
        Phones = new HttpClient { BaseAddress = settings.SimulatorUrl };
    }

    public LocalCarrierSettings Settings { get; }

    public HttpClient Phones { get; }

    /// <summary>Where the mails are that would have been sent.</summary>
    public Uri MailsUrl => new(Settings.SimulatorUrl, MailsPath);

    /// <summary>The bot's own services.</summary>
    public IServiceProvider Services => _bot.Services;

    public BackOfficeClient BackOffice { get; private set; } = null!;

    public static async Task<LocalCarrier> StartAsync(
        LocalCarrierSettings settings,
        CancellationToken cancellationToken
    )
    {
        var strip = new DemoStrip(settings.Clock) { Site = settings.BotUrl };
        var simulator = SimulatorApplication.Create([], builder => Configure(builder, settings));
        var mails = new LocalMails();
        strip.Map(simulator.MapGroup(StripPath));
        MailsPage.Map(simulator.MapGroup(MailsPath), mails);
        await simulator.StartAsync(cancellationToken);

        var bot = BotApplication.Create([], builder => ConfigureBot(builder, settings, mails));
        await CarrierDatabase.MigrateAsync(bot.Services, cancellationToken);
        await bot.StartAsync(cancellationToken);

        var carrier = new LocalCarrier(settings, simulator, bot, strip);
        var key = await ApiKeys.CreateAsync(
            bot.Services.GetRequiredService<NpgsqlDataSource>(),
            "local run",
            ApiScopes.All,
            settings.Clock,
            cancellationToken
        );
        carrier.BackOffice = new BackOfficeClient(new HttpClient { BaseAddress = settings.BotUrl }, key);
        return carrier;
    }

    /// <summary>Puts the family on the strip beside the phones.</summary>
    public void Show(DemoFamily family) => _strip.Show(family, BackOffice);

    public async ValueTask DisposeAsync()
    {
        Phones.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _simulator.StopAsync();
        await _simulator.DisposeAsync();
    }

    private static void Configure(WebApplicationBuilder builder, LocalCarrierSettings settings)
    {
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["urls"] = settings.SimulatorUrl.AbsoluteUri,
                ["Simulator:WebhookUrl"] = new Uri(settings.BotUrl, "/line/webhook").AbsoluteUri,
                ["Simulator:BasicId"] = BasicId,
                ["Simulator:LoginChannelId"] = LoginChannelId,
                ["Simulator:LoginChannelSecret"] = LoginChannelSecret,
                ["Simulator:LoginRedirectUris:0"] = new Uri(settings.BotUrl, LoginCallback).AbsoluteUri,
                ["Simulator:StateFile"] = settings.StateFile,
                ["Simulator:SidePanelUrl"] = new Uri(settings.SimulatorUrl, StripPath).AbsoluteUri,
                ["Logging:LogLevel:Default"] = "Warning",
            }
        );
        builder.Services.AddSingleton<TimeProvider>(settings.Clock);
    }

    private static void ConfigureBot(WebApplicationBuilder builder, LocalCarrierSettings settings, LocalMails mails)
    {
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["urls"] = settings.BotUrl.AbsoluteUri,
                ["ConnectionStrings:Carrier"] = settings.ConnectionString,
                ["Line:ChannelSecrets:0"] = "simulator-channel-secret",
                ["Line:ChannelAccessToken"] = "simulator-channel-token",
                ["Line:ApiBaseUrl"] = new Uri(settings.SimulatorUrl, "/api").AbsoluteUri,
                ["Line:ApiDataBaseUrl"] = new Uri(settings.SimulatorUrl, "/api-data").AbsoluteUri,
                ["Line:AccessBaseUrl"] = new Uri(settings.SimulatorUrl, "/access").AbsoluteUri,
                ["Line:BasicId"] = BasicId,
                ["LineLogin:ChannelId"] = LoginChannelId,
                ["LineLogin:ChannelSecret"] = LoginChannelSecret,
                ["Campaigns:Testers:0"] = DemoFamily.Tester,
                ["Site:PublicBaseUrl"] = settings.BotUrl.AbsoluteUri,
                // For this machine and this demo only: a real pepper comes from the environment and is kept secret.
                ["Codes:Pepper"] = "bG9jYWwtcnVuLW9ubHktbm90LWEtc2VjcmV0LTMyYnl0ZXM=",
                ["Serilog:MinimumLevel:Default"] = "Warning",
                // Whoever tries it out at night wants to see it.
                ["Policies:Alerts:QuietHours"] = "off",
            }
        );
        builder.Services.AddSingleton<TimeProvider>(settings.Clock).AddSingleton<IEmailSender>(mails);
    }
}
