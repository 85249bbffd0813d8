using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class FlexLimitTests
{
    private const string Image = """{"type":"image","url":"https://e.com/a.png"}""";
    private const string Text = """{"type":"text","text":"x"}""";

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

        Assert.Empty(Container(Bubble(30 * 1024)));
        Assert.Equal(
            [new LimitViolation("/", "must be at most 30720 bytes of JSON")],
            Container(Bubble((30 * 1024) + 1))
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

        Assert.Empty(Container(Carousel(largest)));
        Assert.Equal("/", Assert.Single(Container(Carousel(largest + 1))).Property);
        Assert.Contains(Container(Carousel(31_000)), violation => violation.Property == "/contents/0");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void A_carousel_has_1_to_12_bubbles(int bubbles, bool taken)
    {
        var violations = Container($$"""{"type":"carousel","contents":[{{Repeat(InBody(Text), bubbles)}}]}""");

        Assert.Equal(taken ? [] : [new LimitViolation("/contents", "Size must be between 1 and 12")], violations);
    }

    [Fact]
    public void Bubbles_of_a_carousel_have_one_size()
    {
        var kilo = InBody(Text).Insert(1, "\"size\":\"kilo\",");
        var mega = InBody(Text).Insert(1, "\"size\":\"mega\",");

        Assert.Empty(Container($$"""{"type":"carousel","contents":[{{InBody(Text)}},{{mega}}]}"""));
        Assert.Equal(
            [new LimitViolation("/contents/1/size", "invalid property")],
            Container($$"""{"type":"carousel","contents":[{{mega}},{{kilo}}]}""")
        );
    }

    [Fact]
    public void A_bubble_has_at_least_one_block()
    {
        Assert.Equal(
            [new LimitViolation("/", "at least one block must be specified")],
            Container("""{"type":"bubble"}""")
        );
    }

    [Theory]
    [InlineData("""{"type":"box","layout":"diagonal","contents":[]}""", "/body/contents/0/layout", "invalid property")]
    [InlineData("""{"type":"box","contents":[]}""", "/body/contents/0/layout", "must be specified")]
    [InlineData("""{"type":"box","layout":"vertical"}""", "/body/contents/0/contents", "must be specified")]
    [InlineData(
        """{"type":"box","layout":"baseline","contents":[{"type":"button"}]}""",
        "/body/contents/0/contents/0",
        "invalid property"
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"background":{"type":"linearGradient","angle":"360deg","startColor":"#FFFFFF","endColor":"#FFFFFF"}}""",
        "/body/contents/0/background/angle",
        "invalid property"
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"background":{"type":"linearGradient","angle":"0deg","startColor":"#FFFFFF"}}""",
        "/body/contents/0/background/endColor",
        "must be specified"
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"spacing":"50%"}""",
        "/body/contents/0/spacing",
        "invalid property"
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"width":"md"}""",
        "/body/contents/0/width",
        "invalid property"
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"flex":-1}""",
        "/body/contents/0/flex",
        "invalid property"
    )]
    [InlineData("""{"type":"icon","url":"https://e.com"}""", "/body/contents/0", "invalid property")]
    [InlineData("""{"type":"span","text":"x"}""", "/body/contents/0", "invalid property")]
    [InlineData("""{"type":"video"}""", "/body/contents/0", "invalid property")]
    [InlineData("""{"type":"hologram"}""", "/body/contents/0", "invalid property")]
    [InlineData("""{}""", "/body/contents/0", "invalid property")]
    [InlineData("""5""", "/body/contents/0", "invalid property")]
    [InlineData("""{"type":"text"}""", "/body/contents/0/text", "must be specified")]
    [InlineData("""{"type":"text","text":""}""", "/body/contents/0/text", "must be specified")]
    [InlineData("""{"type":"text","text":"x","color":"red"}""", "/body/contents/0/color", "invalid property")]
    [InlineData("""{"type":"text","text":"x","color":"#FFF"}""", "/body/contents/0/color", "invalid property")]
    [InlineData("""{"type":"text","text":"x","size":"huge"}""", "/body/contents/0/size", "invalid property")]
    [InlineData("""{"type":"text","text":"x","size":"50%"}""", "/body/contents/0/size", "invalid property")]
    [InlineData("""{"type":"text","text":"x","size":"full"}""", "/body/contents/0/size", "invalid property")]
    [InlineData("""{"type":"text","text":"x","weight":"heavy"}""", "/body/contents/0/weight", "invalid property")]
    [InlineData("""{"type":"text","text":"x","wrap":"true"}""", "/body/contents/0/wrap", "invalid property")]
    [InlineData(
        """{"type":"text","contents":[{"type":"text","text":"x"}]}""",
        "/body/contents/0/contents/0",
        "invalid property"
    )]
    [InlineData("""{"type":"image"}""", "/body/contents/0/url", "must be specified")]
    [InlineData("""{"type":"image","url":"http://e.com"}""", "/body/contents/0/url", "invalid uri")]
    [InlineData(
        """{"type":"image","url":"https://e.com","aspectRatio":"1:3.1"}""",
        "/body/contents/0/aspectRatio",
        "invalid property"
    )]
    [InlineData(
        """{"type":"image","url":"https://e.com","aspectRatio":"0:1"}""",
        "/body/contents/0/aspectRatio",
        "invalid property"
    )]
    [InlineData("""{"type":"button"}""", "/body/contents/0/action", "must be specified")]
    [InlineData(
        """{"type":"button","action":{"type":"message","text":"x"}}""",
        "/body/contents/0/action/label",
        "must be specified"
    )]
    [InlineData(
        """{"type":"button","action":{"type":"camera","label":"x"}}""",
        "/body/contents/0/action/type",
        "invalid property"
    )]
    [InlineData("""{"type":"separator","margin":"wide"}""", "/body/contents/0/margin", "invalid property")]
    public void What_is_wrong_in_a_component_is_pointed_to(string component, string pointer, string message)
    {
        Assert.Equal([new LimitViolation(pointer, message)], Container(InBody(component)));
    }

    [Theory]
    [InlineData("""{"type":"image","url":"https://e.com","size":"50%","aspectRatio":"1:3"}""")]
    [InlineData("""{"type":"image","url":"https://e.com","size":"full","aspectRatio":"1.51:1"}""")]
    [InlineData("""{"type":"text","text":"x","size":"23.5px","margin":"12px","color":"#FFFFFF80"}""")]
    [InlineData(
        """{"type":"box","layout":"baseline","contents":[{"type":"icon","url":"https://e.com"},{"type":"filler"}]}"""
    )]
    [InlineData(
        """{"type":"box","layout":"vertical","contents":[],"paddingAll":"10%","offsetTop":"none","cornerRadius":"xxl"}"""
    )]
    [InlineData(
        """{"type":"button","action":{"type":"message","text":"x","label":"x"},"style":"primary","height":"sm"}"""
    )]
    public void What_LINE_takes_is_taken(string component)
    {
        Assert.Empty(Container(InBody(component)));
    }

    [Fact]
    public void A_button_label_has_at_most_40_graphemes()
    {
        static FlexBubble Bubble(int label) =>
            new()
            {
                Body = new FlexBox(
                    FlexLayout.Vertical,
                    new FlexButton(new MessageAction("x") { Label = Graphemes(label) })
                ),
            };

        Assert.Empty(MessageValidator.Validate(new FlexMessage("x", Bubble(40))));
        Assert.Equal(
            [new LimitViolation("/body/contents/0/action/label", "Length must be between 0 and 40")],
            MessageValidator.Validate(new FlexMessage("x", Bubble(41)))
        );
    }

    [Fact]
    public void A_message_has_at_most_ten_moving_pictures()
    {
        var moving = Image.Insert(1, "\"animated\":true,");

        Assert.Empty(Container(InBody(Repeat(moving, 10))));
        Assert.Equal("/body/contents/10/animated", Assert.Single(Container(InBody(Repeat(moving, 11)))).Property);
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

        Assert.Equal(taken ? [] : [new LimitViolation("/hero", "invalid property")], Container(bubble));
        Assert.Contains(
            Container($$"""{"type":"carousel","contents":[{{bubble}}]}"""),
            violation => violation.Property == "/contents/0/hero"
        );
    }

    [Theory]
    [InlineData("header", Text)]
    [InlineData("body", Image)]
    [InlineData("hero", Text)]
    public void Blocks_are_boxes_and_the_hero_may_be_a_picture(string block, string component)
    {
        var bubble = $$"""{"type":"bubble","{{block}}":{{component}}}""";

        Assert.Equal([new LimitViolation($"/{block}", "invalid property")], Container(bubble));
        Assert.Empty(Container($$"""{"type":"bubble","hero":{{Image}}}"""));
    }

    [Fact]
    public void Styles_are_colours_and_flags()
    {
        var bubble = InBody(Text)
            .Insert(
                1,
                """
                "styles":{"body":{"backgroundColor":"blue","separator":1,"separatorColor":"#EEEEEE"}},
                """
            );

        Assert.Equal(
            ["/styles/body/backgroundColor", "/styles/body/separator"],
            Container(bubble).Select(violation => violation.Property)
        );
    }

    private static string InBody(string components) =>
        $$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{{{components}}}]}}""";

    private static string WithText(int length) => $$"""{"type":"text","text":"{{LimitCase.Text(length)}}"}""";

    private static IReadOnlyList<LimitViolation> Container(string container) =>
        MessageValidator.Validate(JsonElement.Parse($$"""{"type":"flex","altText":"x","contents":{{container}}}"""));
}
