using System.Net.Http.Json;
using Line.Simulator;
using LineMobileBot.BackOffice;
using LineMobileBot.DevHost.Clocks;
using LineMobileBot.DevHost.Mails;
using LineMobileBot.Site.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// The whole road in one process: real PostgreSQL, the LINE simulator and the bot, over real HTTP. A test speaks through
/// the phones and the back office only.
/// </summary>
internal sealed class CarrierStage : IAsyncDisposable
{
    public const string Secret = "stage-channel-secret";
    private const string Token = "stage-channel-token";
    private const string BasicId = "@stage";
    private const string LoginCallback = "/mypage/line-login/callback";
    public const string LoginChannelId = "1650000000";
    public const string LoginChannelSecret = "stage-login-channel-secret-00032";

    private readonly WebApplication _simulator;
    private readonly WebApplication _bot;

    private CarrierStage(TestDatabase database, AdjustableClock clock, WebApplication simulator, WebApplication bot)
    {
        (Database, Clock, _simulator, _bot) = (database, clock, simulator, bot);
        Simulator = new HttpClient { BaseAddress = AddressOf(simulator) };
        Bot = new HttpClient { BaseAddress = AddressOf(bot) };
    }

    public TestDatabase Database { get; }

    public AdjustableClock Clock { get; }

    /// <summary>What was sent by mail.</summary>
    public LocalMails Mails { get; private init; } = null!;

    /// <summary>The simulator's remote control and LINE's API.</summary>
    public HttpClient Simulator { get; }

    /// <summary>The bot's doors.</summary>
    public HttpClient Bot { get; }

    public IServiceProvider Services => _bot.Services;

    /// <summary>What LINE itself knows: for what would take too long phone by phone.</summary>
    public IServiceProvider Platform => _simulator.Services;

    public BackOfficeDriver BackOffice { get; private set; } = null!;

    public static async Task<CarrierStage> StartAsync(Action<WebApplicationBuilder>? customiseBot = null)
    {
        var clock = new AdjustableClock(TimeProvider.System);
        var database = await TestDatabase.CreateAsync();
        var botUrl = FreeUrl.Take();
        var mails = new LocalMails();
        var simulator = await StartSimulatorAsync(botUrl, clock);
        var bot = await StartBotAsync(
            database.ConnectionString,
            AddressOf(simulator),
            clock,
            builder =>
            {
                builder.Configuration["urls"] = botUrl.AbsoluteUri;
                builder.Configuration["Site:PublicBaseUrl"] = botUrl.AbsoluteUri;
                builder.Services.AddSingleton<IEmailSender>(mails);
                customiseBot?.Invoke(builder);
            }
        );
        var stage = new CarrierStage(database, clock, simulator, bot) { Mails = mails };
        await stage.ConnectAsync();
        return stage;
    }

    /// <summary>One more bot on the same database, as a second replica.</summary>
    public Task<WebApplication> StartReplicaAsync(Action<WebApplicationBuilder>? customise = null) =>
        StartBotAsync(Database.ConnectionString, AddressOf(_simulator), Clock, customise);

    public Task<PhoneDriver> NewPhoneAsync(string displayName) => NewPhoneAsync(Simulator, displayName);

    public static async Task<PhoneDriver> NewPhoneAsync(HttpClient simulator, string displayName)
    {
        var answer = await simulator.PostAsJsonAsync("/control/users", new { displayName });
        var user = await answer.Content.ReadFromJsonAsync<NewUser>();
        return new PhoneDriver(simulator, user!.UserId);
    }

    /// <summary>A phone whose person follows the account and is linked to the line.</summary>
    public async Task<PhoneDriver> NewLinkedPhoneAsync(string displayName, Guid lineId)
    {
        var phone = await NewPhoneAsync(displayName);
        await phone.FollowAsync();
        await phone.TypeAsync(await BackOffice.UsageCodeAsync(lineId));
        await phone.ReadsAsync("連携しました");
        return phone;
    }

    /// <summary>What goes wrong at LINE from now on, as the simulator's remote control takes it.</summary>
    public async Task FaultsAsync(object plan)
    {
        using var answer = await Simulator.PutAsJsonAsync("/control/faults", plan);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The operators' desk.</summary>
    public DeskDriver Desk => new(this);

    /// <summary>A browser that was never here before.</summary>
    public SiteDriver NewBrowser() => new(Bot.BaseAddress!);

    /// <summary>A browser of another kind than <see cref="NewBrowser"/>'s.</summary>
    public SiteDriver NewBrowser(string userAgent) => new(Bot.BaseAddress!, userAgent);

    /// <summary>Leaves the road to a bot of the test's own.</summary>
    public Task StopBotAsync() => _bot.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        Bot.Dispose();
        await _bot.DisposeAsync();
        await _simulator.DisposeAsync();
        await Database.DisposeAsync();
    }

    public static IReadOnlyDictionary<string, string?> BotSettings(string connectionString, Uri simulator) =>
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Carrier"] = connectionString,
            ["Line:ChannelSecrets:0"] = Secret,
            ["Line:ChannelAccessToken"] = Token,
            ["Line:ApiBaseUrl"] = new Uri(simulator, "/api").AbsoluteUri,
            ["Line:ApiDataBaseUrl"] = new Uri(simulator, "/api-data").AbsoluteUri,
            ["Line:AccessBaseUrl"] = new Uri(simulator, "/access").AbsoluteUri,
            ["Line:BasicId"] = BasicId,
            ["LineLogin:ChannelId"] = LoginChannelId,
            ["LineLogin:ChannelSecret"] = LoginChannelSecret,
            ["Site:PublicBaseUrl"] = "http://localhost",
            ["Codes:Pepper"] = Convert.ToBase64String(new byte[32]),
            ["Serilog:MinimumLevel:Default"] = "Error",
            // Tests run at any hour; those of the night turn it on.
            ["Policies:Alerts:QuietHours"] = "off",
        };

    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<WebApplication> StartSimulatorAsync(Uri botUrl, TimeProvider clock)
    {
        var simulator = SimulatorApplication.Create(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["urls"] = "http://127.0.0.1:0",
                        ["Simulator:ChannelSecret"] = Secret,
                        ["Simulator:ChannelAccessToken"] = Token,
                        ["Simulator:BasicId"] = BasicId,
                        ["Simulator:LoginChannelId"] = LoginChannelId,
                        ["Simulator:LoginChannelSecret"] = LoginChannelSecret,
                        ["Simulator:LoginRedirectUris:0"] = new Uri(botUrl, LoginCallback).AbsoluteUri,
                        ["Logging:LogLevel:Default"] = "Error",
                    }
                );
                builder.Services.AddSingleton(clock);
            }
        );
        await simulator.StartAsync();
        return simulator;
    }

    private static async Task<WebApplication> StartBotAsync(
        string connectionString,
        Uri simulator,
        AdjustableClock clock,
        Action<WebApplicationBuilder>? customise
    )
    {
        var bot = BotApplication.Create(
            [],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(BotSettings(connectionString, simulator));
                builder.Configuration["urls"] = "http://127.0.0.1:0";
                builder.Services.AddSingleton<TimeProvider>(clock);
                customise?.Invoke(builder);
            }
        );
        await bot.StartAsync();
        return bot;
    }

    private async Task ConnectAsync()
    {
        BackOffice = new BackOfficeDriver(
            Bot,
            await ApiKeys.CreateAsync(Database.DataSource, "tests", ApiScopes.All, Clock)
        );
        await PointWebhooksAtAsync(AddressOf(_bot));
    }

    public Task PointWebhooksAtAsync(Uri address) => PointWebhooksAtAsync(Simulator, address);

    public static async Task PointWebhooksAtAsync(HttpClient simulator, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v2/bot/channel/webhook/endpoint")
        {
            Content = JsonContent.Create(new { endpoint = new Uri(address, "/line/webhook").AbsoluteUri }),
            Headers = { Authorization = new("Bearer", Token) },
        };
        using var answer = await simulator.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    private sealed record NewUser(string UserId);
}
