using System.Net;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class RichMenuAliasTests : IAsyncLifetime
{
    private const string Aliases = "/v2/bot/richmenu/alias";

    private SimulatorHost _line = null!;
    private RichMenuDriver _menus = null!;
    private string _userId = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _menus = new RichMenuDriver(_line);
        _userId = await _line.AddFriendAsync();
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Tapping_a_switch_makes_the_aliass_menu_ones_own_and_tells_the_bot()
    {
        var second = await _menus.CreateWithImageAsync();
        await _line.PostAsync(Aliases, new { richMenuAliasId = "second", richMenuId = second });
        await _menus.SetDefaultAsync(await _menus.CreateWithImageAsync(SwitchTo("second"), SwitchTo("nowhere")));

        await _line.ControlAsync($"users/{_userId}/tap", new { label = "to second" });

        var postback = (await _line.Bot.WaitForEventAsync<PostbackEvent>()).Postback;
        Assert.Equal(("switched", "SUCCESS"), (postback.Data, postback.Params?.Status));
        Assert.Equal("second", postback.Params?.NewRichMenuAliasId);
        Assert.Equal(second, await _menus.SeenByAsync(_userId));
    }

    [Fact]
    public async Task A_switch_to_an_unknown_alias_changes_nothing_and_says_so()
    {
        var only = await _menus.CreateWithImageAsync(SwitchTo("nowhere"));
        await _menus.SetDefaultAsync(only);

        await _line.ControlAsync($"users/{_userId}/tap", new { x = 10, y = 10 });

        var postback = (await _line.Bot.WaitForEventAsync<PostbackEvent>()).Postback;
        Assert.Equal("RICHMENU_ALIAS_ID_NOTFOUND", postback.Params?.Status);
        Assert.Null(postback.Params?.NewRichMenuAliasId);
        Assert.Equal(only, await _menus.SeenByAsync(_userId));
    }

    [Fact]
    public async Task An_alias_names_one_menu_and_can_be_pointed_at_another()
    {
        var (first, second) = (await _menus.CreateWithImageAsync(), await _menus.CreateWithImageAsync());
        await _line.PostAsync(Aliases, new { richMenuAliasId = "home", richMenuId = first });

        var conflict = await _line.PostAsync(Aliases, new { richMenuAliasId = "home", richMenuId = second });
        Assert.Equal((HttpStatusCode.BadRequest, "conflict richmenu alias id"), (conflict.Status, conflict.Message));

        await _line.PostAsync(Aliases + "/home", new { richMenuId = second });
        var alias = await _line.ApiAsync(HttpMethod.Get, Aliases + "/home");
        Assert.Equal(second, alias.Text("richMenuId"));

        await _line.ApiAsync(HttpMethod.Delete, Aliases + "/home");
        var list = await _line.ApiAsync(HttpMethod.Get, Aliases + "/list");
        Assert.Empty(list.Body.GetProperty("aliases").EnumerateArray());
    }

    [Fact]
    public async Task An_alias_needs_a_menu_with_an_image()
    {
        var answer = await _line.PostAsync(
            Aliases,
            new { richMenuAliasId = "home", richMenuId = await _menus.CreateAsync() }
        );

        Assert.Equal((HttpStatusCode.BadRequest, "richmenu not found"), (answer.Status, answer.Message));
    }

    [Theory]
    [InlineData("Home")]
    [InlineData("")]
    [InlineData("an-alias-of-thirty-three-letters-")]
    public async Task An_alias_is_short_and_lower_case(string richMenuAliasId)
    {
        var richMenuId = await _menus.CreateWithImageAsync();

        var answer = await _line.PostAsync(Aliases, new { richMenuAliasId, richMenuId });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static object SwitchTo(string alias) =>
        new
        {
            type = "richmenuswitch",
            label = $"to {alias}",
            richMenuAliasId = alias,
            data = "switched",
        };
}
