using System.Net;
using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.RichMenus;

namespace LineMobileBot.Tests.MessagingTests;

public sealed class ClientRichMenuTests : IDisposable
{
    private const string MenuJson =
        """{"size":{"width":2500,"height":1686},"selected":true,"name":"linked","chatBarText":"メニュー","areas":[{"bounds":{"x":0,"y":0,"width":1250,"height":1686},"action":{"type":"postback","data":"v1/menu","label":"残量"}}]}""";
    private static readonly RichMenuArea Area = new(
        new RichMenuBounds(0, 0, 1250, 1686),
        new PostbackAction("v1/menu") { Label = "残量" }
    );
    private static readonly RichMenu Menu = new(new RichMenuSize(2500, 1686), true, "linked", "メニュー", Area);

    private readonly ClientTest test = new();

    private LineMessagingClient Client => test.Client;

    public void Dispose() => test.Dispose();

    [Fact]
    public async Task A_menu_is_made_and_checked()
    {
        test.Line.Answers(HttpStatusCode.OK, """{"richMenuId":"richmenu-1"}""");

        var made = await Client.CreateRichMenuAsync(Menu);
        await Client.ValidateRichMenuAsync(Menu);

        Assert.Equal("richmenu-1", made.Value);
        Assert.Equal(
            [$"POST {ClientTest.Api}/v2/bot/richmenu", $"POST {ClientTest.Api}/v2/bot/richmenu/validate"],
            test.Line.Requests.Select(request => request.Target)
        );
        Assert.All(test.Line.Requests, request => Assert.Equal(MenuJson, request.Body));
    }

    [Fact]
    public async Task Menus_are_read_listed_and_deleted()
    {
        test.Line.Answers(HttpStatusCode.OK, WithId("r1"))
            .Answers(HttpStatusCode.NotFound, """{"message":"richmenu not found","details":[]}""")
            .Answers(HttpStatusCode.OK, $$"""{"richmenus":[{{WithId("r1")}}]}""")
            .Answers(HttpStatusCode.OK, "{}");

        var menu = (await Client.GetRichMenuAsync("r1")).Value;
        var none = (await Client.GetRichMenuAsync("r2")).Value;
        var listed = (await Client.GetRichMenusAsync()).Value;
        await Client.DeleteRichMenuAsync("r1");

        Assert.Equal(("r1", "linked", "メニュー"), (menu?.RichMenuId, menu?.Name, menu?.ChatBarText));
        Assert.Equal([Area], menu?.Areas);
        Assert.Null(none);
        Assert.Equal("r1", Assert.Single(listed).RichMenuId);
        Assert.Equal(
            [
                $"GET {ClientTest.Api}/v2/bot/richmenu/r1",
                $"GET {ClientTest.Api}/v2/bot/richmenu/r2",
                $"GET {ClientTest.Api}/v2/bot/richmenu/list",
                $"DELETE {ClientTest.Api}/v2/bot/richmenu/r1",
            ],
            test.Line.Requests.Select(request => request.Target)
        );
    }

    [Fact]
    public async Task Images_go_to_and_come_from_the_data_host_as_they_are()
    {
        await Client.SetRichMenuImageAsync("r1", "png"u8.ToArray(), "image/png");
        using var image = (await Client.GetRichMenuImageAsync("r1")).Value;

        Assert.Equal(
            ($"POST {ClientTest.ApiData}/v2/bot/richmenu/r1/content", "png", "image/png"),
            (test.Line.Requests[0].Target, test.Line.Requests[0].Body, test.Line.Requests[0].ContentType)
        );
        Assert.Equal($"GET {ClientTest.ApiData}/v2/bot/richmenu/r1/content", test.Line.Requests[1].Target);
    }

    [Fact]
    public async Task The_default_menu_is_set_read_and_cleared()
    {
        test.Line.Answers(HttpStatusCode.OK, "{}")
            .Answers(HttpStatusCode.OK, """{"richMenuId":"r1"}""")
            .Answers(HttpStatusCode.NotFound, """{"message":"no default richmenu"}""")
            .Answers(HttpStatusCode.OK, "{}");

        await Client.SetDefaultRichMenuAsync("r1");
        Assert.Equal("r1", (await Client.GetDefaultRichMenuIdAsync()).Value);
        Assert.Null((await Client.GetDefaultRichMenuIdAsync()).Value);
        await Client.ClearDefaultRichMenuAsync();

        const string Default = $"{ClientTest.Api}/v2/bot/user/all/richmenu";
        Assert.Equal(
            [$"POST {Default}/r1", $"GET {Default}", $"GET {Default}", $"DELETE {Default}"],
            test.Line.Requests.Select(request => request.Target)
        );
    }

    [Fact]
    public async Task A_person_gets_and_loses_a_menu_of_their_own()
    {
        test.Line.Answers(HttpStatusCode.OK, "{}").Answers(HttpStatusCode.OK, """{"richMenuId":"r1"}""");

        await Client.LinkRichMenuAsync("U1", "r1");
        Assert.Equal("r1", (await Client.GetRichMenuIdOfUserAsync("U1")).Value);
        await Client.UnlinkRichMenuAsync("U1");

        const string Own = $"{ClientTest.Api}/v2/bot/user/U1/richmenu";
        Assert.Equal(
            [$"POST {Own}/r1", $"GET {Own}", $"DELETE {Own}"],
            test.Line.Requests.Select(request => request.Target)
        );
    }

    [Fact]
    public async Task Several_people_are_linked_and_unlinked_at_once()
    {
        test.Line.Answers(HttpStatusCode.Accepted, "{}");

        await Client.LinkRichMenuToUsersAsync("r1", ["U1", "U2"]);
        await Client.UnlinkRichMenuFromUsersAsync(["U1", "U2"]);

        const string Bulk = $"{ClientTest.Api}/v2/bot/richmenu/bulk";
        Assert.Equal(
            [
                ($"POST {Bulk}/link", """{"richMenuId":"r1","userIds":["U1","U2"]}"""),
                ($"POST {Bulk}/unlink", """{"userIds":["U1","U2"]}"""),
            ],
            test.Line.Requests.Select(request => (request.Target, request.Body))
        );
    }

    [Fact]
    public async Task Aliases_are_made_moved_read_listed_and_deleted()
    {
        var alias = new RichMenuAlias("linked", "r1");
        test.Line.Answers(HttpStatusCode.OK, "{}")
            .Answers(HttpStatusCode.OK, "{}")
            .Answers(HttpStatusCode.OK, """{"richMenuAliasId":"linked","richMenuId":"r1"}""")
            .Answers(HttpStatusCode.OK, """{"aliases":[{"richMenuAliasId":"linked","richMenuId":"r1"}]}""");

        await Client.CreateRichMenuAliasAsync(alias);
        await Client.UpdateRichMenuAliasAsync(alias);
        Assert.Equal(alias, (await Client.GetRichMenuAliasAsync("linked")).Value);
        Assert.Equal([alias], (await Client.GetRichMenuAliasesAsync()).Value);
        await Client.DeleteRichMenuAliasAsync("linked");

        const string Aliases = $"{ClientTest.Api}/v2/bot/richmenu/alias";
        Assert.Equal(
            [
                ($"POST {Aliases}", """{"richMenuAliasId":"linked","richMenuId":"r1"}"""),
                ($"POST {Aliases}/linked", """{"richMenuId":"r1"}"""),
                ($"GET {Aliases}/linked", ""),
                ($"GET {Aliases}/list", ""),
                ($"DELETE {Aliases}/linked", ""),
            ],
            test.Line.Requests.Select(request => (request.Target, request.Body))
        );
    }

    private static string WithId(string richMenuId) => $$"""{"richMenuId":"{{richMenuId}}",{{MenuJson[1..]}}""";
}
