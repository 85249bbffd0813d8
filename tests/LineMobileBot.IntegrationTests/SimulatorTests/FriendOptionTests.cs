using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>The official account as a friend, offered while logging in.</summary>
public sealed class FriendOptionTests : IAsyncLifetime
{
    private const string Changed = "friendship_status_changed";

    private SimulatorHost _line = null!;
    private LoginDriver _site = null!;

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = new LoginDriver(_line);
    }

    public async Task DisposeAsync() => await _line.DisposeAsync();

    [Fact]
    public async Task Who_ticks_the_box_is_a_friend_and_the_bot_hears_of_it()
    {
        var userId = await _line.AddUserAsync();
        var consent = await _line.Browser(userId).OpenAsync(_site.Url(("bot_prompt", "normal")));

        var returned = _site.ReturnedBy(
            await consent.Shows("「LINE Mobile」を友だち追加する").SubmitAsync(LoginDriver.Allow, ("friend", "yes"))
        );

        Assert.Equal("true", returned[Changed]);
        Assert.Equal(userId, (await _line.Bot.WaitForEventAsync<FollowEvent>()).Source?.UserId);
    }

    [Fact]
    public async Task Who_leaves_the_box_alone_stays_what_they_were()
    {
        var returned = await _site.LogInAsync(await _line.AddUserAsync(), ("bot_prompt", "normal"));

        Assert.Equal("false", returned[Changed]);
    }

    [Fact]
    public async Task A_blocked_account_can_be_unblocked()
    {
        var userId = await _line.AddFriendAsync();
        await _line.ControlAsync($"users/{userId}/block");
        var consent = await _line.Browser(userId).OpenAsync(_site.Url(("bot_prompt", "normal")));

        await consent.Shows("ブロックを解除する").SubmitAsync(LoginDriver.Allow, ("friend", "yes"));

        Assert.True((await _line.Bot.WaitForEventAsync<FollowEvent>()).IsUnblocked);
    }

    [Fact]
    public async Task A_friend_is_told_that_they_are_one()
    {
        var consent = await _line.Browser(await _line.AddFriendAsync()).OpenAsync(_site.Url(("bot_prompt", "normal")));

        var returned = _site.ReturnedBy(await consent.Shows("友だち追加済みです").SubmitAsync(LoginDriver.Allow));

        Assert.Equal("false", returned[Changed]);
    }

    [Theory]
    [InlineData("「LINE Mobile」を友だち追加する", "true")]
    [InlineData("今はしない", "false")]
    public async Task The_insisting_way_asks_on_a_page_of_its_own(string answer, string changed)
    {
        var consent = await _line
            .Browser(await _line.AddUserAsync())
            .OpenAsync(_site.Url(("bot_prompt", "aggressive")));

        var question = await consent.SubmitAsync(LoginDriver.Allow);
        var returned = _site.ReturnedBy(await question.SubmitAsync(answer));

        Assert.Equal(changed, returned[Changed]);
    }

    [Fact]
    public async Task Without_a_consent_page_nothing_is_said_of_friendship()
    {
        var userId = await _line.AddFriendAsync();
        await _site.LogInAsync(userId);

        var returned = await _site.LogInAsync(userId, ("bot_prompt", "normal"));

        Assert.False(returned.ContainsKey(Changed));
    }
}
