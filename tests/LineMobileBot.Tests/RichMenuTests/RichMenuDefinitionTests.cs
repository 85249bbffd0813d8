using Line.Messaging.Actions;
using Line.Messaging.RichMenus;
using LineMobileBot.Conversations;
using LineMobileBot.RichMenus;
using LineMobileBot.Wording;

namespace LineMobileBot.Tests.RichMenuTests;

public sealed class RichMenuDefinitionTests
{
    [Fact]
    public void Line_would_take_every_menu() =>
        Assert.All(
            RichMenuStates.All,
            state => Assert.Empty(RichMenuValidator.Validate(RichMenuDefinitions.Of(state)))
        );

    [Fact]
    public void The_six_areas_stand_in_the_order_customers_know()
    {
        var actions = RichMenuDefinitions.Of(RichMenuState.None).Areas.Select(area => (PostbackAction)area.Action);

        Assert.Equal(
            [
                (CommonTexts.AreaContractLink, Areas.ContractLink.ToString()),
                (CommonTexts.AreaUserLink, Areas.UserLink.ToString()),
                (CommonTexts.AreaDataRemaining, Areas.DataRemaining.ToString()),
                (CommonTexts.AreaDataGift, Areas.DataGift.ToString()),
                (CommonTexts.AreaHelp, Areas.Help.ToString()),
                (CommonTexts.AreaSignUp, Areas.SignUp.ToString()),
            ],
            actions.Select(action => (action.Label!, action.Data))
        );
    }

    [Fact]
    public void A_tap_shows_in_the_chat_as_the_label() =>
        Assert.All(
            RichMenuDefinitions.Of(RichMenuState.None).Areas.Select(area => (PostbackAction)area.Action),
            action => Assert.Equal(action.Label, action.DisplayText)
        );

    [Fact]
    public void Every_pixel_belongs_to_exactly_one_area()
    {
        var bounds = RichMenuDefinitions.Of(RichMenuState.None).Areas.Select(area => area.Bounds).ToList();

        Assert.Equal(RichMenuImages.Width * RichMenuImages.Height, bounds.Sum(area => area.Width * area.Height));
        Assert.DoesNotContain(
            bounds.SelectMany((one, index) => bounds.Skip(index + 1).Select(other => (one, other))),
            pair => Overlap(pair.one, pair.other)
        );
    }

    [Fact]
    public void The_menus_of_the_four_states_are_told_apart_by_name()
    {
        var menus = RichMenuStates.All.Select(RichMenuDefinitions.Of).ToList();

        Assert.Equal(4, menus.Select(menu => menu.Name).Distinct().Count());
        Assert.All(menus, menu => Assert.True(RichMenuDefinitions.IsOurs(menu)));
        Assert.All(menus, menu => Assert.Contains(RichMenuDefinitions.Edition, menu.Name, StringComparison.Ordinal));
        Assert.False(RichMenuDefinitions.IsOurs(menus[0] with { Name = "spring campaign" }));
    }

    [Theory]
    [InlineData(false, false, "none")]
    [InlineData(true, false, "contractor")]
    [InlineData(false, true, "user")]
    [InlineData(true, true, "both")]
    public void What_a_person_is_linked_as_decides_the_menu(bool contractor, bool user, string expected) =>
        Assert.Equal(expected, RichMenuStates.Of(contractor, user).Spelling());

    private static bool Overlap(RichMenuBounds one, RichMenuBounds other) =>
        one.X < other.X + other.Width
        && other.X < one.X + one.Width
        && one.Y < other.Y + other.Height
        && other.Y < one.Y + one.Height;
}
