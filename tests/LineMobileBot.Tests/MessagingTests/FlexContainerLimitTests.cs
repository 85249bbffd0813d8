using Line.Messaging;
using Line.Messaging.Messages;
using static LineMobileBot.Tests.MessagingTests.FlexJson;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class FlexContainerLimitTests
{
    [Fact]
    public void Alt_text_has_at_most_1500_units()
    {
        var bubble = EveryMessage.PlainBubble;

        Assert.Empty(MessageValidator.Validate(new FlexMessage(LimitCase.Text(1500), bubble)));
        Assert.Equal(
            [new LimitViolation("altText", "Length must be between 0 and 1500")],
            MessageValidator.Validate(new FlexMessage(LimitCase.Text(1501), bubble))
        );
    }

    [Fact]
    public void A_bubble_has_at_most_30_kilobytes()
    {
        var overhead = InBody(WithText(0)).Length;
        string Bubble(int size) => InBody(WithText(size - overhead));

        Assert.Empty(FlexJson.Validate(Bubble(30 * 1024)));
        Assert.Equal(
            [new LimitViolation("/", "must be at most 30720 bytes of JSON")],
            FlexJson.Validate(Bubble((30 * 1024) + 1))
        );
    }

    [Fact]
    public void A_carousel_has_at_most_50_kilobytes_and_each_bubble_30()
    {
        static string Carousel(int text)
        {
            var bubble = InBody(WithText(text));
            return $$"""{"type":"carousel","contents":[{{bubble}},{{bubble}}]}""";
        }

        var overhead = Carousel(0).Length;
        var largest = ((50 * 1024) - overhead) / 2;

        Assert.Empty(FlexJson.Validate(Carousel(largest)));
        Assert.Equal("/", Assert.Single(FlexJson.Validate(Carousel(largest + 1))).Property);
        Assert.Contains(FlexJson.Validate(Carousel(31_000)), violation => violation.Property == "/contents/0");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_carousel_has_1_to_12_bubbles(int bubbles, bool taken)
    {
        var violations = FlexJson.Validate(
            $$"""{"type":"carousel","contents":[{{Repeat(InBody(FlexJson.Text), bubbles)}}]}"""
        );

        Assert.Equal(taken ? [] : [new LimitViolation("/contents", "Size must be between 1 and 12")], violations);
    }

    [Fact]
    public void Bubbles_of_a_carousel_have_one_size()
    {
        var kilo = InBody(FlexJson.Text).Insert(1, "\"size\":\"kilo\",");
        var mega = InBody(FlexJson.Text).Insert(1, "\"size\":\"mega\",");

        Assert.Empty(FlexJson.Validate($$"""{"type":"carousel","contents":[{{InBody(FlexJson.Text)}},{{mega}}]}"""));
        Assert.Equal(
            [new LimitViolation("/contents/1/size", "invalid property")],
            FlexJson.Validate($$"""{"type":"carousel","contents":[{{mega}},{{kilo}}]}""")
        );
    }

    [Fact]
    public void A_bubble_has_at_least_one_block()
    {
        Assert.Equal(
            [new LimitViolation("/", "at least one block must be specified")],
            FlexJson.Validate("""{"type":"bubble"}""")
        );
    }

    [Theory]
    [InlineData("kilo", true)]
    [InlineData("mega", true)]
    [InlineData("giga", true)]
    [InlineData("micro", false)]
    public void A_video_is_the_hero_of_a_large_bubble(string size, bool taken)
    {
        var video = $$"""{"type":"video","url":"https://e.com","previewUrl":"https://e.com","altContent":{{Image}}}""";
        var bubble = $$"""{"type":"bubble","size":"{{size}}","hero":{{video}}}""";

        Assert.Equal(taken ? [] : [new LimitViolation("/hero", "invalid property")], FlexJson.Validate(bubble));
        Assert.Contains(
            FlexJson.Validate($$"""{"type":"carousel","contents":[{{bubble}}]}"""),
            violation => violation.Property == "/contents/0/hero"
        );
    }

    [Theory]
    [InlineData("header", FlexJson.Text)]
    [InlineData("body", Image)]
    [InlineData("hero", FlexJson.Text)]
    public void Blocks_are_boxes_and_the_hero_may_be_a_picture(string block, string component)
    {
        var bubble = $$"""{"type":"bubble","{{block}}":{{component}}}""";

        Assert.Equal([new LimitViolation($"/{block}", "invalid property")], FlexJson.Validate(bubble));
        Assert.Empty(FlexJson.Validate($$"""{"type":"bubble","hero":{{Image}}}"""));
    }

    [Fact]
    public void Styles_are_colours_and_flags()
    {
        var bubble = InBody(FlexJson.Text)
            .Insert(
                1,
                """
                "styles":{"body":{"backgroundColor":"blue","separator":1,"separatorColor":"#EEEEEE"}},
                """
            );

        Assert.Equal(
            ["/styles/body/backgroundColor", "/styles/body/separator"],
            FlexJson.Validate(bubble).Select(violation => violation.Property)
        );
    }

    private static string WithText(int length) => $$"""{"type":"text","text":"{{LimitCase.Text(length)}}"}""";
}
