using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The menus of everybody who has a certain one, changed at once.</summary>
public sealed class RichMenuBatchTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private RichMenuDriver _menus = null!;
    private string _aoi = null!;
    private string _ren = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _menus = new RichMenuDriver(_line);
        _aoi = await _line.AddFriendAsync("Aoi");
        _ren = await _line.AddFriendAsync("Ren");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Two_menus_change_places_in_one_batch()
    {
        var (first, second) = (await _menus.CreateWithImageAsync(), await _menus.CreateWithImageAsync());
        await _menus.LinkAsync(_aoi, first);
        await _menus.LinkAsync(_ren, second);

        var phase = await RunAsync(
            new
            {
                type = "link",
                from = first,
                to = second,
            },
            new
            {
                type = "link",
                from = second,
                to = first,
            }
        );

        Assert.Equal("succeeded", phase);
        Assert.Equal((second, first), (await _menus.SeenByAsync(_aoi), await _menus.SeenByAsync(_ren)));
    }

    [Fact]
    public async Task All_links_end_at_once()
    {
        var menu = await _menus.CreateWithImageAsync();
        await _menus.LinkAsync(_aoi, menu);

        Assert.Equal("succeeded", await RunAsync(new { type = "unlinkAll" }));

        Assert.Null(await _menus.SeenByAsync(_aoi));
    }

    [Fact]
    public async Task A_menu_that_does_not_exist_fails_when_it_is_too_late_to_say_so()
    {
        var menu = await _menus.CreateWithImageAsync();
        await _menus.LinkAsync(_aoi, menu);

        Assert.Equal(
            "failed",
            await RunAsync(
                new
                {
                    type = "link",
                    from = menu,
                    to = "richmenu-none",
                }
            )
        );

        Assert.Equal(menu, await _menus.SeenByAsync(_aoi));
    }

    [Theory]
    [InlineData("jump", null, null, "operations[0].type")]
    [InlineData("link", null, "richmenu-1", "operations[0].from")]
    [InlineData("link", "richmenu-1", null, "operations[0].to")]
    [InlineData("unlink", null, null, "operations[0].from")]
    [InlineData("unlinkAll", "richmenu-1", null, "operations[0].from")]
    public async Task What_makes_no_sense_is_named(string type, string? from, string? to, string property)
    {
        var operation = new
        {
            type,
            from,
            to,
        };

        var answer = await _line.PostAsync("/v2/bot/richmenu/batch", new { operations = new[] { operation } });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(property, answer.Body.GetProperty("details")[0].GetProperty("property").GetString());
    }

    private async Task<string?> RunAsync(params object[] operations)
    {
        var answer = await _line.PostAsync("/v2/bot/richmenu/batch", new { operations });
        Assert.Equal(HttpStatusCode.Accepted, answer.Status);
        var path = $"/v2/bot/richmenu/progress/batch?requestId={answer.Headers["x-line-request-id"]}";
        Assert.Equal("ongoing", (await _line.ApiAsync(HttpMethod.Get, path)).Text("phase"));
        _line.Clock.Advance(TimeSpan.FromSeconds(1));
        await Eventually.BecomesTrueAsync(
            "the batch is over",
            async () => (await _line.ApiAsync(HttpMethod.Get, path)).Text("phase") != "ongoing"
        );
        return (await _line.ApiAsync(HttpMethod.Get, path)).Text("phase");
    }
}
