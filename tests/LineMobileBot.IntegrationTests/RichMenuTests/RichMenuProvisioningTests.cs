using Line.Messaging;
using LineMobileBot.RichMenus;

namespace LineMobileBot.IntegrationTests.RichMenuTests;

public sealed class RichMenuProvisioningTests
{
    private const string Create = "createRichMenu";
    private const string Upload = "setRichMenuImage";
    private const string BulkLink = "linkRichMenuIdToUsers";

    [Fact]
    public async Task Provisioning_twice_makes_the_four_menus_once()
    {
        await using var stage = await RichMenuStage.SetAsync();

        await stage.ProvisionAsync();
        await stage.ProvisionAsync();

        AssertComplete(stage);
        Assert.Equal(4, stage.Line.Calls(Create));
        Assert.Equal(4, stage.Line.Calls(Upload));
    }

    [Fact]
    public async Task Two_replicas_at_once_make_the_four_menus_once()
    {
        await using var stage = await RichMenuStage.SetAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stage.NewReplica().EnsureAsync(CancellationToken.None)));

        AssertComplete(stage);
        Assert.Equal(4, stage.Line.Calls(Create));
    }

    [Fact]
    public async Task A_menu_that_a_crash_left_without_its_image_gets_it()
    {
        await using var stage = await RichMenuStage.SetAsync();
        stage.Line.Break(Upload, times: 1);
        await Assert.ThrowsAsync<LineApiException>(stage.ProvisionAsync);
        Assert.Single(stage.Line.Menus, menu => menu.Image is null);

        await stage.ProvisionAsync();

        AssertComplete(stage);
        Assert.Equal(4, stage.Line.Calls(Create));
    }

    [Fact]
    public async Task People_linked_to_an_older_edition_are_moved_and_its_menus_are_kept()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var (linked, friend) = (stage.Line.NewFriend(), stage.Line.NewFriend());
        await stage.LinkAsync(linked);
        var (olderNone, olderUser) = (await OlderMenuAsync(stage, "none"), await OlderMenuAsync(stage, "user"));
        await stage.Line.Client.SetDefaultRichMenuAsync(olderNone);
        await stage.Line.Client.LinkRichMenuAsync(linked.UserId, olderUser);

        await stage.ProvisionAsync();

        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.User), stage.Line.MenuSeenBy(linked));
        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.None), stage.Line.MenuSeenBy(friend));
        Assert.Equal(6, stage.Line.Menus.Count);
    }

    [Fact]
    public async Task Contractors_users_and_those_who_are_both_are_moved_to_the_menu_of_their_own_state()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var (contractor, user, both) = (stage.Line.NewFriend(), stage.Line.NewFriend(), stage.Line.NewFriend());
        await stage.LinkContractAsync(contractor);
        await stage.LinkAsync(user);
        await stage.LinkContractAsync(both);
        await stage.LinkAsync(both);

        await stage.ProvisionAsync();

        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.Contractor), stage.Line.MenuSeenBy(contractor));
        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.User), stage.Line.MenuSeenBy(user));
        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.Both), stage.Line.MenuSeenBy(both));
    }

    [Fact]
    public async Task People_whom_a_crash_left_with_the_older_edition_are_moved_by_the_next_provisioning()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var linked = stage.Line.NewFriend();
        await stage.LinkAsync(linked);
        await stage.Line.Client.LinkRichMenuAsync(linked.UserId, await OlderMenuAsync(stage, "user"));
        stage.Line.Break(BulkLink, times: 1);
        await Assert.ThrowsAsync<LineApiException>(stage.ProvisionAsync);

        await stage.ProvisionAsync();

        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.User), stage.Line.MenuSeenBy(linked));
    }

    [Fact]
    public async Task More_people_than_one_call_takes_are_moved_in_portions()
    {
        await using var stage = await RichMenuStage.SetAsync();
        var linked = stage.Line.NewFriend();
        await stage.LinkAsync(linked);
        await stage.LinkManyMoreAsync(500);

        await stage.ProvisionAsync();
        await stage.ProvisionAsync();

        Assert.Equal(2, stage.Line.Calls(BulkLink));
        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.User), stage.Line.MenuSeenBy(linked));
    }

    private static async Task<string> OlderMenuAsync(RichMenuStage stage, string state)
    {
        var older = RichMenuDefinitions.Of(RichMenuState.None) with { Name = $"linemobile/0000/{state}" };
        var id = (await stage.Line.Client.CreateRichMenuAsync(older)).Value;
        await stage.Line.Client.SetRichMenuImageAsync(id, RichMenuImages.Png(RichMenuState.None), "image/png");
        return id;
    }

    private static void AssertComplete(RichMenuStage stage)
    {
        Assert.Equal(
            RichMenuStates.All.Select(RichMenuDefinitions.NameOf).Order(StringComparer.Ordinal),
            stage.Line.Menus.Select(menu => menu.RichMenu.GetProperty("name").GetString()).Order(StringComparer.Ordinal)
        );
        Assert.All(stage.Line.Menus, menu => Assert.NotNull(menu.Image));
        Assert.Equal(RichMenuDefinitions.NameOf(RichMenuState.None), stage.Line.DefaultMenu);
    }
}
