using System.Net.Http.Json;
using System.Text.Json;
using Line.Simulator;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE's own SDK, unchanged but for its base URL, against the simulator.</summary>
public sealed class NodeSdkTests : IAsyncLifetime
{
    private const int FewestCalls = 80;

    private WebApplication _simulator = null!;
    private Uri _url = null!;

    public async Task InitializeAsync()
    {
        await NodeSdk.InstallAsync();
        _simulator = SimulatorApplication.Create(
            ["--urls=http://127.0.0.1:0", "--Simulator:ManualMarkAsRead=true", "--Simulator:NarrowcastMinimum=1"],
            builder => builder.Logging.ClearProviders()
        );
        await _simulator.StartAsync();
        _url = CarrierStage.AddressOf(_simulator);
    }

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    [Fact]
    public async Task Every_call_that_the_SDK_offers_gets_what_its_types_say()
    {
        using var node = NodeSdk.Start(["drive.mjs"], ("SIMULATOR", _url.AbsoluteUri.TrimEnd('/')));
        var (exitCode, output) = await NodeSdk.EndAsync(node);

        Assert.True(exitCode == 0, output);
        var report = JsonElement.Parse(output.Trim().Split('\n')[^1]);
        Assert.Empty(report.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
        Assert.InRange(report.GetProperty("calls").GetInt32(), FewestCalls, int.MaxValue);
    }

    [Fact]
    public async Task The_five_lines_of_the_README_are_a_bot()
    {
        var door = FreeUrl.Take();
        var bot = SimulatorReadme
            .Block("js")
            .Replace("http://localhost:5090", _url.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("3000", $"{door.Port}", StringComparison.Ordinal);
        Assert.Equal(5, bot.Split('\n').Length);
        using var node = NodeSdk.Start(["--input-type=module", "--eval", bot]);
        try
        {
            using var phones = new HttpClient { BaseAddress = _url };
            await Eventually.BecomesTrueAsync("the bot listens", () => AnswersAsync(phones, door));

            using var added = await phones.PostAsJsonAsync("/control/users", new { displayName = "Aoi" });
            var user = await added.Content.ReadFromJsonAsync<JsonElement>();
            var phone = new PhoneDriver(phones, user.GetProperty("userId").GetString()!);
            await phone.FollowAsync();
            await phone.TypeAsync("hello");

            await phone.ReadsAsync("hello");
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient simulator, Uri bot)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v2/bot/channel/webhook/endpoint")
        {
            Content = JsonContent.Create(new { endpoint = bot.AbsoluteUri }),
            Headers = { Authorization = new("Bearer", "simulator-channel-token") },
        };
        using var set = await simulator.SendAsync(request);
        using var tried = await simulator.PostAsync(
            new Uri("/control/webhooks", UriKind.Relative),
            JsonContent.Create(new { events = Array.Empty<object>() })
        );
        return (await tried.Content.ReadAsStringAsync()).Contains("\"statusCode\":200", StringComparison.Ordinal);
    }
}
