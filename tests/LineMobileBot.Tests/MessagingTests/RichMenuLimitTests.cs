using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.RichMenus;

namespace LineMobileBot.Tests.MessagingTests;

public class RichMenuLimitTests
{
    private static readonly RichMenuArea Area = new(new RichMenuBounds(0, 0, 100, 100), new PostbackAction("v1"));
    private static readonly RichMenu Menu = new(new RichMenuSize(2500, 1686), true, "linked", "menu", Area);

    [Fact]
    public void A_whole_menu_is_taken()
    {
        Assert.Empty(RichMenuValidator.Validate(Menu));
    }

    [Theory]
    [InlineData(300, 301, "name")]
    [InlineData(14, 15, "chatBarText")]
    public void Name_and_bar_are_counted_in_graphemes(int max, int beyond, string property)
    {
        RichMenu With(int count) =>
            property == "name"
                ? Menu with
                {
                    Name = LimitCase.Graphemes(count),
                }
                : Menu with
                {
                    ChatBarText = LimitCase.Graphemes(count),
                };

        Assert.Empty(RichMenuValidator.Validate(With(max)));
        Assert.Equal(
            [new LimitViolation(property, $"Length must be between 0 and {max}")],
            RichMenuValidator.Validate(With(beyond))
        );
    }

    [Fact]
    public void A_menu_has_at_most_20_areas()
    {
        RichMenu With(int count) => Menu with { Areas = [.. Enumerable.Repeat(Area, count)] };

        Assert.Empty(RichMenuValidator.Validate(With(0)));
        Assert.Empty(RichMenuValidator.Validate(With(20)));
        Assert.Equal(
            [new LimitViolation("areas", "Size must be between 0 and 20")],
            RichMenuValidator.Validate(With(21))
        );
    }

    [Theory]
    [InlineData(2500, 1686, null)]
    [InlineData(2500, 843, null)]
    [InlineData(800, 250, null)]
    [InlineData(799, 250, "size.width")]
    [InlineData(2501, 1686, "size.width")]
    [InlineData(800, 249, "size.height")]
    [InlineData(1450, 1000, null)]
    [InlineData(1450, 1001, "size.height")]
    public void A_menu_is_of_a_size_that_phones_show(int width, int height, string? property)
    {
        var violations = RichMenuValidator.Validate(Menu with { Size = new RichMenuSize(width, height) });

        Assert.Equal(property is null ? [] : [property], violations.Select(violation => violation.Property));
    }

    [Theory]
    [InlineData(1667, 0, 834, 843, null)]
    [InlineData(1667, 0, 835, 843, "areas[0].bounds.width")]
    [InlineData(0, 843, 833, 844, null)]
    [InlineData(0, 843, 833, 845, "areas[0].bounds.height")]
    [InlineData(-1, 0, 10, 10, "areas[0].bounds.x")]
    [InlineData(0, 0, 0, 10, "areas[0].bounds.width")]
    public void Areas_lie_inside_but_for_the_pixel_of_LINEs_own_samples(
        int x,
        int y,
        int width,
        int height,
        string? property
    )
    {
        var menu = Menu with { Areas = [Area with { Bounds = new RichMenuBounds(x, y, width, height) }] };

        Assert.Equal(
            property is null ? [] : [property],
            RichMenuValidator.Validate(menu).Select(violation => violation.Property)
        );
    }

    [Theory]
    [InlineData("size")]
    [InlineData("selected")]
    [InlineData("name")]
    [InlineData("chatBarText")]
    [InlineData("areas")]
    public void All_five_properties_are_required(string property)
    {
        var json = JsonSerializer.SerializeToNode(Menu, LineJson.Options)!.AsObject();
        json.Remove(property);

        Assert.Equal(
            [new LimitViolation(property, "must be specified")],
            RichMenuValidator.Validate(JsonElement.Parse(json.ToJsonString()))
        );
    }

    [Fact]
    public void A_page_must_be_given_and_be_one()
    {
        Assert.Equal(
            [new LimitViolation("areas[0].action.uri", "must be specified")],
            RichMenuValidator.Validate(WithAction(new UriAction("")))
        );
        Assert.Equal(
            [new LimitViolation("areas[0].action.uri", "invalid uri")],
            RichMenuValidator.Validate(WithAction(new UriAction("nowhere")))
        );
    }

    [Fact]
    public void A_menu_may_switch_to_another_and_labels_are_short()
    {
        Assert.Empty(RichMenuValidator.Validate(WithAction(new RichMenuSwitchAction("linked_1-a", "v1"))));
        Assert.Equal(
            "areas[0].action.richMenuAliasId",
            Assert.Single(RichMenuValidator.Validate(WithAction(new RichMenuSwitchAction("Linked", "v1")))).Property
        );
        Assert.Empty(
            RichMenuValidator.Validate(WithAction(new PostbackAction("v1") { Label = LimitCase.Graphemes(20) }))
        );
        Assert.Equal(
            "areas[0].action.label",
            Assert
                .Single(
                    RichMenuValidator.Validate(WithAction(new PostbackAction("v1") { Label = LimitCase.Graphemes(21) }))
                )
                .Property
        );
    }

    [Fact]
    public void Something_else_than_an_object_is_no_menu()
    {
        Assert.Single(RichMenuValidator.Validate(JsonElement.Parse("[]")));
    }

    private static RichMenu WithAction(LineAction action) => Menu with { Areas = [Area with { Action = action }] };
}
