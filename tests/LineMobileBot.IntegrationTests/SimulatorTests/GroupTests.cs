using System.Net;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A chat of several people.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private string _aoi = null!;
    private string _ren = null!;
    private string _group = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync("MonthlyQuota=3");
        _aoi = await _line.AddFriendAsync("Aoi");
        _ren = await _line.AddUserAsync("Ren");
        var group = await _line.ControlAsync("groups", new { name = "Family", members = new[] { _aoi, _ren } });
        _group = group.Text("groupId")!;
        await EventAsync("join");
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task An_answer_to_what_was_said_in_the_group_is_read_in_the_group_only()
    {
        await _line.ControlAsync($"groups/{_group}/text", new { userId = _ren, text = "hello" });
        var told = await EventAsync("message");

        await _line.ReplyAsync(told.GetProperty("replyToken").GetString(), "hello, all");

        Assert.Equal(_group, told.GetProperty("source").GetProperty("groupId").GetString());
        Assert.Equal(_ren, told.GetProperty("source").GetProperty("userId").GetString());
        Assert.Equal(["hello", "hello, all"], await ChatAsync());
        Assert.Empty(await _line.HeardByAsync(_ren));
    }

    [Fact]
    public async Task A_push_into_the_group_counts_for_each_member()
    {
        Assert.Equal(HttpStatusCode.OK, (await _line.PushAsync(_group, "news")).Status);

        var refused = await _line.PushAsync(_group, "more news");

        Assert.Equal("You have reached your monthly limit.", refused.Message);
        Assert.Equal(["news"], await ChatAsync());
    }

    [Fact]
    public async Task Who_comes_and_who_goes_is_told_by_name()
    {
        var mio = await _line.AddUserAsync("Mio");

        await _line.ControlAsync($"groups/{_group}/members", new { userIds = new[] { mio } });
        await _line.SendAsync(HttpMethod.Delete, $"/control/groups/{_group}/members/{_ren}");

        var joined = (await EventAsync("memberJoined")).GetProperty("joined").GetProperty("members");
        var left = (await EventAsync("memberLeft")).GetProperty("left").GetProperty("members");
        Assert.Equal(mio, joined[0].GetProperty("userId").GetString());
        Assert.Equal(_ren, left[0].GetProperty("userId").GetString());
        var ids = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/group/{_group}/members/ids");
        Assert.Equal($$"""{"memberIds":["{{_aoi}}","{{mio}}"]}""", ids.Body.GetRawText());
    }

    [Fact]
    public async Task A_group_that_the_account_was_thrown_out_of_is_closed_to_it()
    {
        await _line.SendAsync(HttpMethod.Delete, $"/control/groups/{_group}/account");
        await EventAsync("leave");

        Assert.Equal("Failed to send messages", (await _line.PushAsync(_group, "hello?")).Message);
        var summary = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/group/{_group}/summary");
        Assert.Equal(HttpStatusCode.NotFound, summary.Status);
    }

    [Fact]
    public async Task A_group_is_no_room()
    {
        var asRoom = await _line.ApiAsync(HttpMethod.Get, $"/v2/bot/room/{_group}/members/count");

        Assert.Equal(HttpStatusCode.NotFound, asRoom.Status);
    }

    private async Task<JsonElement> EventAsync(string type)
    {
        await Infrastructure.Eventually.BecomesTrueAsync(
            $"{type} arrives",
            () => _line.Bot.Events.Any(told => told.Raw.GetProperty("type").GetString() == type)
        );
        return _line.Bot.Events.Last(told => told.Raw.GetProperty("type").GetString() == type).Raw;
    }

    private async Task<IReadOnlyList<string?>> ChatAsync()
    {
        var chat = await _line.SendAsync(HttpMethod.Get, $"/control/groups/{_group}/chat");
        return
        [
            .. chat.Body.EnumerateArray().Select(entry => entry.GetProperty("message").GetProperty("text").GetString()),
        ];
    }
}
