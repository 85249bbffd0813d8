using System.Net;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class RichMenuTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private RichMenuDriver _menus = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _menus = new RichMenuDriver(_line);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task A_menu_of_ones_own_comes_before_the_default()
    {
        var userId = await _line.AddFriendAsync();
        var (ordinary, own) = (await _menus.CreateWithImageAsync(), await _menus.CreateWithImageAsync());
        await _menus.SetDefaultAsync(ordinary);
        Assert.Equal(ordinary, await _menus.SeenByAsync(userId));

        await _menus.LinkAsync(userId, own);
        Assert.Equal(own, await _menus.SeenByAsync(userId));

        await _line.ApiAsync(HttpMethod.Delete, $"/v2/bot/user/{userId}/richmenu");
        Assert.Equal(ordinary, await _menus.SeenByAsync(userId));
    }

    [Fact]
    public async Task A_menu_without_an_image_can_be_shown_to_nobody()
    {
        var userId = await _line.AddFriendAsync();
        var richMenuId = await _menus.CreateAsync();

        var answers = new[] { await _menus.SetDefaultAsync(richMenuId), await _menus.LinkAsync(userId, richMenuId) };

        Assert.All(
            answers,
            answer =>
            {
                Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
                Assert.Equal("must upload richmenu image before applying it to user", answer.Message);
            }
        );
    }

    [Fact]
    public async Task Linking_to_who_is_no_friend_succeeds_and_does_nothing()
    {
        var stranger = await _line.AddUserAsync();
        var richMenuId = await _menus.CreateWithImageAsync();

        var answer = await _menus.LinkAsync(stranger, richMenuId);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(await _menus.SeenByAsync(stranger));
        var linked = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/user/{stranger}/richmenu");
        Assert.Equal((HttpStatusCode.NotFound, "the user has no richmenu"), (linked.Status, linked.Message));
    }

    [Fact]
    public async Task A_non_friend_sees_the_default_and_who_blocked_sees_none()
    {
        var stranger = await _line.AddUserAsync();
        var blocked = await _line.AddFriendAsync();
        var richMenuId = await _menus.CreateWithImageAsync();
        await _menus.SetDefaultAsync(richMenuId);
        await _line.ControlAsync($"users/{blocked}/block");

        Assert.Equal(richMenuId, await _menus.SeenByAsync(stranger));
        Assert.Null(await _menus.SeenByAsync(blocked));
    }

    [Fact]
    public async Task A_block_ends_the_link_so_that_a_bot_must_link_again()
    {
        var userId = await _line.AddFriendAsync();
        var richMenuId = await _menus.CreateWithImageAsync();
        await _menus.LinkAsync(userId, richMenuId);

        await _line.ControlAsync($"users/{userId}/block");
        await _line.ControlAsync($"users/{userId}/follow");

        Assert.Null(await _menus.SeenByAsync(userId));
    }

    [Fact]
    public async Task Many_users_are_linked_and_unlinked_at_once()
    {
        var userIds = new[] { await _line.AddFriendAsync(), await _line.AddFriendAsync() };
        var richMenuId = await _menus.CreateWithImageAsync();

        var linked = await _line.PostAsync("/v2/bot/richmenu/bulk/link", new { richMenuId, userIds });
        Assert.Equal(HttpStatusCode.Accepted, linked.Status);
        Assert.Equal(richMenuId, await _menus.SeenByAsync(userIds[1]));

        var unlinked = await _line.PostAsync("/v2/bot/richmenu/bulk/unlink", new { userIds });
        Assert.Equal(HttpStatusCode.Accepted, unlinked.Status);
        Assert.Null(await _menus.SeenByAsync(userIds[0]));
    }

    [Fact]
    public async Task A_deleted_menu_is_gone_for_everybody()
    {
        var userId = await _line.AddFriendAsync();
        var richMenuId = await _menus.CreateWithImageAsync();
        await _menus.LinkAsync(userId, richMenuId);
        await _menus.SetDefaultAsync(richMenuId);

        await _line.ApiAsync(HttpMethod.Delete, $"/v2/bot/richmenu/{richMenuId}");

        Assert.Null(await _menus.SeenByAsync(userId));
        var ordinary = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/user/all/richmenu");
        Assert.Equal((HttpStatusCode.NotFound, "no default richmenu"), (ordinary.Status, ordinary.Message));
        var menu = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/richmenu/{richMenuId}");
        Assert.Equal(HttpStatusCode.NotFound, menu.Status);
    }

    [Fact]
    public async Task A_menu_is_listed_as_it_was_created_with_its_id()
    {
        var richMenuId = await _menus.CreateAsync(RichMenuDriver.Postback("Balance", "v1/balance"));

        var list = await _line.ApiAsync(HttpMethod.Get, "/v2/bot/richmenu/list");

        var menu = Assert.Single(list.Body.GetProperty("richmenus").EnumerateArray());
        Assert.Equal(richMenuId, menu.GetProperty("richMenuId").GetString());
        Assert.Equal("Menu", menu.GetProperty("chatBarText").GetString());
        Assert.Equal(2500, menu.GetProperty("size").GetProperty("width").GetInt32());
    }

    [Fact]
    public async Task A_user_id_that_cannot_be_one_is_refused()
    {
        var answer = await _menus.LinkAsync("Aoi", await _menus.CreateWithImageAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("The value for the 'userId' parameter is invalid", answer.Message);
    }
}
