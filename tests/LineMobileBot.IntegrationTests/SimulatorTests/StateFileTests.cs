using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

public sealed class StateFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("line-simulator-").FullName;

    private string Setting => $"StateFile={Path.Combine(_folder, "state.json")}";

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_next_start_finds_the_same_phones()
    {
        string userId;
        string richMenuId;
        IReadOnlyList<JsonElement> chat;
        await using (var line = await SimulatorHost.StartAsync(Setting))
        {
            userId = await line.AddFriendAsync("Aoi");
            await line.PushAsync(userId, "hello");
            var menus = new RichMenuDriver(line);
            richMenuId = await menus.CreateWithImageAsync();
            await menus.LinkAsync(userId, richMenuId);
            await line.PostAsync("/v2/bot/richmenu/alias", new { richMenuAliasId = "home", richMenuId });
            chat = await line.ChatAsync(userId);
        }

        await using var next = await SimulatorHost.StartAsync(Setting);

        var state = await next.SendAsync(HttpMethod.Get, "/phone/state");
        var user = Assert.Single(state.Body.GetProperty("users").EnumerateArray());
        Assert.Equal("Aoi", user.GetProperty("displayName").GetString());
        Assert.True(user.GetProperty("isFriend").GetBoolean());
        Assert.Equal(
            chat.Select(entry => entry.GetRawText()),
            (await next.ChatAsync(userId)).Select(entry => entry.GetRawText())
        );
        Assert.Equal(richMenuId, await new RichMenuDriver(next).SeenByAsync(userId));
        var alias = await next.ApiAsync(HttpMethod.Get, "/v2/bot/richmenu/alias/home");
        Assert.Equal(richMenuId, alias.Text("richMenuId"));
    }

    [Fact]
    public async Task A_change_is_saved_a_moment_later_without_a_stop()
    {
        await using var line = await SimulatorHost.StartAsync(Setting);

        await line.AddFriendAsync("Ren");

        await Eventually.BecomesTrueAsync(
            "the file names the user",
            () =>
            {
                line.Clock.Advance(TimeSpan.FromSeconds(1));
                return File.Exists(Path.Combine(_folder, "state.json"))
                    && File.ReadAllText(Path.Combine(_folder, "state.json")).Contains("Ren", StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_fixed_user_is_not_made_twice()
    {
        const string UserId = "Ua0000000000000000000000000000001";
        await using (var line = await SimulatorHost.StartAsync(Setting))
        {
            await line.ControlAsync("users", new { displayName = "Aoi", userId = UserId });
        }

        await using var next = await SimulatorHost.StartAsync(Setting);
        var again = await next.ControlAsync("users", new { displayName = "Aoi", userId = UserId });

        Assert.Equal((System.Net.HttpStatusCode.OK, UserId), (again.Status, again.Text("userId")));
        Assert.Single((await next.SendAsync(HttpMethod.Get, "/control/users")).Body.EnumerateArray());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stops_the_start_with_its_name()
    {
        var path = Path.Combine(_folder, "state.json");
        await File.WriteAllTextAsync(path, "{ half");

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => SimulatorHost.StartAsync(Setting));

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
    }
}
