using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.RichMenus;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

public sealed class PersonalMenuTests
{
    private static readonly string User = RichMenuDefinitions.NameOf(RichMenuState.User);
    private static readonly string Contractor = RichMenuDefinitions.NameOf(RichMenuState.Contractor);
    private static readonly string Both = RichMenuDefinitions.NameOf(RichMenuState.Both);
    private static readonly string None = RichMenuDefinitions.NameOf(RichMenuState.None);

    [Fact]
    public async Task A_link_switches_the_menu_of_that_person_only_and_at_once()
    {
        await using var stage = await RichMenuStage.SetAsync();
        await stage.ProvisionAsync();
        var (linked, other) = (stage.Line.NewFriend(), stage.Line.NewFriend());
        await stage.LinkAsync(linked);

        await stage.RefreshAsync(linked);
        await stage.RefreshAsync(other);

        Assert.Equal(User, stage.Line.MenuSeenBy(linked));
        Assert.Equal(None, stage.Line.MenuSeenBy(other));
    }

    [Fact]
    public async Task Unlinking_brings_back_the_menu_of_everybody()
    {
        await using var stage = await RichMenuStage.SetAsync();
        await stage.ProvisionAsync();
        var friend = stage.Line.NewFriend();
        var line = await stage.LinkAsync(friend);
        await stage.RefreshAsync(friend);

        await stage.UnlinkAsync(friend, line);
        await stage.RefreshAsync(friend);

        Assert.Equal(None, stage.Line.MenuSeenBy(friend));
    }

    [Fact]
    public async Task Who_is_contractor_and_user_sees_both_and_ending_one_link_leaves_the_other()
    {
        await using var stage = await RichMenuStage.SetAsync();
        await stage.ProvisionAsync();
        var father = stage.Line.NewFriend();
        var contractor = await stage.LinkContractAsync(father);
        await stage.RefreshAsync(father);
        Assert.Equal(Contractor, stage.Line.MenuSeenBy(father));

        var line = await stage.LinkAsync(father);
        await stage.RefreshAsync(father);
        Assert.Equal(Both, stage.Line.MenuSeenBy(father));

        await stage.UnlinkContractAsync(contractor);
        await stage.RefreshAsync(father);
        Assert.Equal(User, stage.Line.MenuSeenBy(father));

        await stage.LinkContractAsync(father);
        await stage.UnlinkAsync(father, line);
        await stage.RefreshAsync(father);
        Assert.Equal(Contractor, stage.Line.MenuSeenBy(father));
    }

    [Fact]
    public async Task A_contractor_keeps_the_menu_while_one_login_id_of_several_is_left()
    {
        await using var stage = await RichMenuStage.SetAsync();
        await stage.ProvisionAsync();
        var father = stage.Line.NewFriend();
        var first = await stage.LinkContractAsync(father);
        await stage.LinkContractAsync(father);

        await stage.UnlinkContractAsync(first);
        await stage.RefreshAsync(father);

        Assert.Equal(Contractor, stage.Line.MenuSeenBy(father));
    }

    [Fact]
    public async Task Whoever_blocked_the_account_gets_the_right_menu_back_on_following_again()
    {
        await using var stage = await RichMenuStage.SetAsync();
        await stage.ProvisionAsync();
        var friend = stage.Line.NewFriend();
        await stage.LinkAsync(friend);
        await stage.RefreshAsync(friend);
        stage.Line.Block(friend);
        stage.Line.Follow(friend);
        Assert.Equal(None, stage.Line.MenuSeenBy(friend));

        await stage.RefreshAsync(friend);

        Assert.Equal(User, stage.Line.MenuSeenBy(friend));
    }

    [Fact]
    public async Task A_refresh_before_the_menus_are_known_gives_up_after_a_while()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var friend = stage.Line.NewFriend();
        await stage.LinkAsync(friend);

        var refresh = stage.RefreshAsync(friend);
        await Eventually.BecomesTrueAsync(
            "the refresh has given up",
            () =>
            {
                stage.Clock.Advance(TimeSpan.FromSeconds(1));
                return refresh.IsCompleted;
            }
        );

        await Assert.ThrowsAsync<TimeoutException>(() => refresh);
    }

    [Fact]
    public async Task A_refresh_that_begins_before_the_menus_are_known_ends_once_they_are()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var friend = stage.Line.NewFriend();
        await stage.LinkAsync(friend);

        var refresh = stage.RefreshAsync(friend);
        await stage.ProvisionAsync();
        await refresh;

        Assert.Equal(User, stage.Line.MenuSeenBy(friend));
    }
}
