using Line.Messaging;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using static LineMobileBot.Tests.MessagingTests.FlexJson;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class FlexComponentLimitTests
{
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
        Assert.Equal([new LimitViolation(pointer, message)], FlexJson.Validate(InBody(component)));
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
        Assert.Empty(FlexJson.Validate(InBody(component)));
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

        Assert.Empty(FlexJson.Validate(InBody(Repeat(moving, 10))));
        Assert.Equal(
            "/body/contents/10/animated",
            Assert.Single(FlexJson.Validate(InBody(Repeat(moving, 11)))).Property
        );
    }
}
