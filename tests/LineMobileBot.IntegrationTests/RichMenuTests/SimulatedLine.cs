using Line.Messaging;
using Line.Simulator;
using Line.Simulator.Control;
using Line.Simulator.Faults;
using Line.Simulator.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StoredRichMenus = Line.Simulator.Platform.RichMenus;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

/// <summary>LINE's side of the rich menus: the simulator over real HTTP, and a look at what it holds.</summary>
internal sealed class SimulatedLine : IAsyncDisposable
{
    private const string Token = "rich-menu-tests";

    private readonly WebApplication simulator;
    private readonly HttpClient http = new();

    private SimulatedLine(WebApplication simulator)
    {
        this.simulator = simulator;
        var address = new Uri(simulator.Urls.First());
        Client = new LineMessagingClient(
            http,
            new LineMessagingOptions
            {
                ApiBaseUrl = new Uri(address, "/api"),
                ApiDataBaseUrl = new Uri(address, "/api-data"),
                ChannelAccessToken = Token,
            }
        );
    }

    public ILineMessagingClient Client { get; }

    public IReadOnlyList<StoredRichMenu> Menus => simulator.Services.GetRequiredService<StoredRichMenus>().All;

    public string? DefaultMenu => NameOf(simulator.Services.GetRequiredService<RichMenuLinks>().Default);

    public static async Task<SimulatedLine> StartAsync()
    {
        var started = SimulatorApplication.Create(
            [],
            builder =>
                builder.Configuration.AddInMemoryCollection(
                    new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["urls"] = "http://127.0.0.1:0",
                        ["Simulator:ChannelAccessToken"] = Token,
                        ["Logging:LogLevel:Default"] = "Error",
                    }
                )
        );
        await started.StartAsync();
        return new SimulatedLine(started);
    }

    public LineUser NewFriend()
    {
        var (user, _) = simulator
            .Services.GetRequiredService<LineUsers>()
            .GetOrAdd(userId: null, "friend", language: null);
        Follow(user);
        return user;
    }

    public void Follow(LineUser user) => simulator.Services.GetRequiredService<Friendships>().Follow(user);

    public void Block(LineUser user) => simulator.Services.GetRequiredService<Friendships>().Block(user);

    /// <summary>The name of the menu on this person's phone.</summary>
    public string? MenuSeenBy(LineUser user) =>
        NameOf(simulator.Services.GetRequiredService<RichMenuLinks>().SeenBy(user));

    public int Calls(string operation) =>
        simulator
            .Services.GetRequiredService<RequestLog>()
            .Last(int.MaxValue)
            .Count(request => request.Operation == operation);

    /// <summary>LINE fails, having done nothing, for so many calls.</summary>
    public void Break(string operation, int times) =>
        simulator.Services.GetRequiredService<FaultDice>().Plan = new FaultPlan
        {
            Api = new Dictionary<string, ApiFaultRates>(StringComparer.Ordinal)
            {
                [operation] = new ApiFaultRates { ServerError = 1, Times = times },
            },
        };

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await simulator.DisposeAsync();
    }

    private static string? NameOf(StoredRichMenu? menu) => menu?.RichMenu.GetProperty("name").GetString();
}
