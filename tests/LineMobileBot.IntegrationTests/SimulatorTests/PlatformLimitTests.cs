using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>LINE's numbers that no message holds: each is reached, and not passed.</summary>
public sealed class PlatformLimitTests : IAsyncLifetime
{
    private const string User = "U00000000000000000000000000000000";
    private const string Menu = "richmenu-00000000000000000000000000000000";

    private static readonly Dictionary<string, PlatformLimit> Limits = new(StringComparer.Ordinal)
    {
        ["recipients of a multicast"] = new(
            500,
            (line, n) =>
                line.PostAsync(
                    "/v2/bot/message/multicast",
                    new { to = Enumerable.Repeat(User, n), messages = SimulatorHost.Texts("x") }
                )
        ),
        ["people of an unlink"] = new(
            500,
            (line, n) => line.PostAsync("/v2/bot/richmenu/bulk/unlink", new { userIds = Enumerable.Repeat(User, n) })
        ),
        ["seconds of a loading animation"] = new(
            60,
            (line, n) => line.PostAsync("/v2/bot/chat/loading/start", new { chatId = User, loadingSeconds = n })
        )
        {
            Step = 5,
        },
        ["followers of a page"] = new(
            1000,
            (line, n) => line.ApiAsync(HttpMethod.Get, $"/v2/bot/followers/ids?limit={n}")
        ),
        ["names of aggregation units in a page"] = new(
            100,
            (line, n) => line.ApiAsync(HttpMethod.Get, $"/v2/bot/message/aggregation/list?limit={n}")
        ),
        ["aggregation units of a send"] = new(1, (line, n) => MulticastAsync(line, Enumerable.Repeat("spring", n))),
        ["length of an aggregation unit's name"] = new(30, (line, n) => MulticastAsync(line, [new string('x', n)])),
        ["operations of a batch"] = new(
            1000,
            (line, n) =>
                line.PostAsync(
                    "/v2/bot/richmenu/validate/batch",
                    new { operations = Enumerable.Repeat(new { type = "unlink", from = Menu }, n) }
                )
        ),
        ["length of a batch's resume key"] = new(
            100,
            (line, n) =>
                line.PostAsync(
                    "/v2/bot/richmenu/validate/batch",
                    new { operations = new[] { new { type = "unlinkAll" } }, resumeRequestKey = new string('x', n) }
                )
        ),
        ["length of a webhook's address"] = new(
            500,
            (line, n) =>
                line.ApiAsync(
                    HttpMethod.Put,
                    "/v2/bot/channel/webhook/endpoint",
                    new { endpoint = "https://e.com/".PadRight(n, 'x') }
                )
        ),
    };

    private SimulatorHost _line = null!;

    public static TheoryData<string> EachLimit => [.. Limits.Keys];

    public async Task InitializeAsync() => _line = await SimulatorHost.StartAsync("RateLimits=false");

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachLimit))]
    public async Task A_limit_may_be_reached_but_not_passed(string name)
    {
        var limit = Limits[name];

        var reached = await limit.Call(_line, limit.Max);
        var passed = await limit.Call(_line, limit.Max + limit.Step);

        Assert.InRange(reached.Status, HttpStatusCode.OK, HttpStatusCode.Accepted);
        Assert.Equal(HttpStatusCode.BadRequest, passed.Status);
        Assert.False(string.IsNullOrEmpty(passed.Message));
    }

    [Theory]
    [InlineData(32, HttpStatusCode.OK)]
    [InlineData(33, HttpStatusCode.BadRequest)]
    public async Task An_alias_has_32_characters_at_most(int length, HttpStatusCode status)
    {
        var menu = await new RichMenuDriver(_line).CreateWithImageAsync();

        var answer = await _line.PostAsync(
            "/v2/bot/richmenu/alias",
            new { richMenuAliasId = new string('x', length), richMenuId = menu }
        );

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task There_are_1000_rich_menus_and_1000_aliases_at_most()
    {
        var first = await new RichMenuDriver(_line).CreateWithImageAsync();
        await Task.WhenAll(Enumerable.Range(0, 999).Select(_ => CreateMenuAsync()));
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => CreateAliasAsync($"a{number}", first)));

        Assert.Equal(HttpStatusCode.BadRequest, (await CreateMenuAsync()).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CreateAliasAsync("one-too-many", first)).Status);
        var aliases = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/richmenu/alias/list");
        Assert.Equal(1000, aliases.Body.GetProperty("aliases").GetArrayLength());
    }

    [Fact]
    public async Task A_month_has_1000_aggregation_units_at_most_and_the_next_month_starts_anew()
    {
        foreach (var number in Enumerable.Range(0, 1000))
        {
            await MulticastAsync(_line, [$"unit_{number}"]);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await MulticastAsync(_line, ["one_too_many"])).Status);
        _line.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(HttpStatusCode.OK, (await MulticastAsync(_line, ["one_too_many"])).Status);
    }

    [Fact]
    public async Task A_body_of_exactly_2_MB_is_read()
    {
        var answer = await _line.SendBytesAsync(
            HttpMethod.Post,
            "/api/v2/bot/message/push",
            [.. Enumerable.Repeat((byte)' ', (2 * 1024 * 1024) - 2), .. "{}"u8]
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private Task<Answer> CreateMenuAsync() => _line.PostAsync("/v2/bot/richmenu", RichMenuDriver.Menu());

    private Task<Answer> CreateAliasAsync(string id, string richMenuId) =>
        _line.PostAsync("/v2/bot/richmenu/alias", new { richMenuAliasId = id, richMenuId });

    private static Task<Answer> MulticastAsync(SimulatorHost line, IEnumerable<string> units) =>
        line.PostAsync(
            "/v2/bot/message/multicast",
            new
            {
                to = new[] { User },
                messages = SimulatorHost.Texts("x"),
                customAggregationUnits = units,
            }
        );

    private sealed record PlatformLimit(int Max, Func<SimulatorHost, int, Task<Answer>> Call)
    {
        public int Step { get; init; } = 1;
    }
}
