using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class MessageLimitTests
{
    private const string Https = "https://e.com/a";
    private const string QuickReplyItem = $$"""{"action":{{Action}}}""";
    private const string Emoji = """{"index":0,"productId":"p","emojiId":"e"}""";
    private const string Action = """{"type":"message","label":"x","text":"x"}""";
    private const string ImagemapAction = """{"type":"message","text":"x","area":{"x":0,"y":0,"width":1,"height":1}}""";

    private static readonly Dictionary<string, LimitCase> Cases = new()
    {
        ["text"] = new(5000, "text", n => $$"""{"type":"text","text":"{{Text(n)}}"}"""),
        ["emojis"] = new(20, "emojis", n => $$"""{"type":"text","text":"$","emojis":[{{Repeat(Emoji, n)}}]}""")
        {
            Expected = "Size must be between 0 and 20",
        },
        ["textV2"] = new(5000, "text", n => $$"""{"type":"textV2","text":"{{Text(n)}}"}"""),
        ["image url"] = new(
            2000,
            "originalContentUrl",
            n => $$"""{"type":"image","originalContentUrl":"{{Url(n)}}","previewImageUrl":"{{Https}}"}"""
        ),
        ["preview url"] = new(
            2000,
            "previewImageUrl",
            n => $$"""{"type":"image","originalContentUrl":"{{Https}}","previewImageUrl":"{{Url(n)}}"}"""
        ),
        ["sound url"] = new(
            2000,
            "originalContentUrl",
            n => $$"""{"type":"audio","originalContentUrl":"{{Url(n)}}","duration":1}"""
        ),
        ["tracking id"] = new(
            100,
            "trackingId",
            n =>
                $$"""{"type":"video","originalContentUrl":"{{Https}}","previewImageUrl":"{{Https}}","trackingId":"{{Text(n)}}"}"""
        ),
        ["place title"] = new(
            100,
            "title",
            n => $$"""{"type":"location","title":"{{Text(n)}}","address":"a","latitude":0,"longitude":0}"""
        ),
        ["place address"] = new(
            100,
            "address",
            n => $$"""{"type":"location","title":"t","address":"{{Text(n)}}","latitude":0,"longitude":0}"""
        ),
        ["delivery tag"] = new(
            30,
            "deliveryTag",
            n => $$"""{"type":"coupon","couponId":"c","deliveryTag":"{{Text(n)}}"}"""
        ),
        ["sender name"] = new(
            20,
            "sender.name",
            n => $$$"""{"type":"text","text":"x","sender":{"name":"{{{Text(n)}}}"}}"""
        ),
        ["quick replies"] = new(
            13,
            "quickReply.items",
            n => $$$"""{"type":"text","text":"x","quickReply":{"items":[{{{Repeat(QuickReplyItem, n)}}}]}}"""
        )
        {
            Expected = "Size must be between 1 and 13",
        },
        ["imagemap alt text"] = new(1500, "altText", n => Imagemap(Text(n), 1)),
        ["imagemap action text"] = new(
            400,
            "actions[0].text",
            n => ImagemapOf(ImagemapActionOf("message", "text", Text(n)))
        ),
        ["imagemap action address"] = new(
            1000,
            "actions[0].linkUri",
            n => ImagemapOf(ImagemapActionOf("uri", "linkUri", Url(n)))
        ),
        ["imagemap clipboard"] = new(
            1000,
            "actions[0].clipboardText",
            n => ImagemapOf(ImagemapActionOf("clipboard", "clipboardText", Text(n)))
        ),
        ["imagemap action label"] = new(
            100,
            "actions[0].label",
            n => ImagemapOf(ImagemapActionOf("message", $"label\":\"{Text(n)}\",\"text", "x"))
        ),
        ["imagemap actions"] = new(50, "actions", n => Imagemap("x", n)) { Expected = "Size must be between 0 and 50" },
    };

    public static TheoryData<string> EachLimit => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(EachLimit))]
    public void A_limit_may_be_reached_but_not_passed(string name)
    {
        var limit = Cases[name];

        Assert.Empty(Validate(limit.Json(limit.Max)));
        Assert.Equal([new LimitViolation(limit.Property, limit.Expected)], Validate(limit.Json(limit.Max + 1)));
    }

    [Theory]
    [InlineData("""{"type":"text","text":""}""", "text", "May not be empty")]
    [InlineData("""{"type":"text"}""", "text", "May not be empty")]
    [InlineData("""{"type":"text","text":null}""", "text", "May not be empty")]
    [InlineData("""{"type":"text","text":5}""", "text", "invalid property")]
    [InlineData("""{"type":"text","text":"\uD83E"}""", "text", "invalid property")]
    [InlineData("""{"text":"x"}""", "type", "May not be empty")]
    [InlineData("""{"type":"hologram"}""", "type", "invalid property")]
    [InlineData("""{"type":"sticker","packageId":"1"}""", "stickerId", "May not be empty")]
    [InlineData(
        """{"type":"text","text":"x","emojis":[{"index":0,"productId":"p","emojiId":"e"}]}""",
        "emojis[0].index",
        "invalid property"
    )]
    [InlineData(
        """{"type":"text","text":"$","emojis":[{"index":1,"productId":"p","emojiId":"e"}]}""",
        "emojis[0].index",
        "invalid property"
    )]
    [InlineData("""{"type":"text","text":"x","sender":{"name":"LINE Mobile"}}""", "sender.name", "invalid property")]
    [InlineData(
        """{"type":"text","text":"x","quickReply":{"items":[]}}""",
        "quickReply.items",
        "Size must be between 1 and 13"
    )]
    [InlineData(
        """{"type":"image","originalContentUrl":"http://e.com","previewImageUrl":"https://e.com"}""",
        "originalContentUrl",
        "invalid uri"
    )]
    [InlineData(
        """{"type":"image","originalContentUrl":"https://e.com/日本","previewImageUrl":"https://e.com"}""",
        "originalContentUrl",
        "invalid uri"
    )]
    [InlineData(
        """{"type":"audio","originalContentUrl":"https://e.com","duration":0}""",
        "duration",
        "must be between 1 and 9223372036854775807"
    )]
    [InlineData(
        """{"type":"location","title":"t","address":"a","latitude":90.1,"longitude":0}""",
        "latitude",
        "invalid property"
    )]
    [InlineData("""{"type":"coupon"}""", "couponId", "May not be empty")]
    public void What_is_wrong_is_named_with_its_place(string json, string property, string message)
    {
        Assert.Equal([new LimitViolation(property, message)], Validate(json));
    }

    [Fact]
    public void A_place_is_not_north_of_the_pole_nor_beyond_the_date_line()
    {
        Assert.Empty(Validate("""{"type":"location","title":"t","address":"a","latitude":-90,"longitude":180}"""));
        Assert.Single(Validate("""{"type":"location","title":"t","address":"a","latitude":0,"longitude":180.5}"""));
    }

    [Fact]
    public void Text_is_counted_in_utf16_units()
    {
        Assert.Empty(MessageValidator.Validate(new TextMessage(Graphemes(625))));
        Assert.Single(MessageValidator.Validate(new TextMessage(Graphemes(626))));
    }

    [Theory]
    [InlineData("{who} and {{braces}}", """{"who":{"type":"mention","mentionee":{"type":"all"}}}""", true)]
    [InlineData("{who}", """{"who":{"type":"mention","mentionee":{"type":"user","userId":"U1"}}}""", true)]
    [InlineData("{smile}", """{"smile":{"type":"emoji","productId":"p","emojiId":"e"}}""", true)]
    [InlineData("{nobody}", """{"who":{"type":"mention","mentionee":{"type":"all"}}}""", false)]
    [InlineData("{who", """{"who":{"type":"mention","mentionee":{"type":"all"}}}""", false)]
    [InlineData("who}", """{"who":{"type":"mention","mentionee":{"type":"all"}}}""", false)]
    [InlineData("{a-b}", """{"a-b":{"type":"mention","mentionee":{"type":"all"}}}""", false)]
    [InlineData("{who}", """{"who":{"type":"mention","mentionee":{"type":"user"}}}""", false)]
    [InlineData("{who}", """{"who":{"type":"song"}}""", false)]
    public void Braces_stand_for_what_is_substituted(string text, string substitution, bool taken)
    {
        var violations = Validate($$"""{"type":"textV2","text":"{{text}}","substitution":{{substitution}}}""");

        Assert.Equal(taken, violations.Count == 0);
    }

    [Theory]
    [InlineData("""{"type":"mention","mentionee":{"type":"all"}}""")]
    [InlineData("""{"type":"emoji","productId":"p","emojiId":"e"}""")]
    public void A_text_has_at_most_twenty_substitutions_of_each_type(string substitution)
    {
        string Json(int count)
        {
            var pairs = Enumerable.Range(0, count).Select(number => $"\"k{number}\":{substitution}");
            return $$"""{"type":"textV2","text":"x","substitution":{ {{string.Join(',', pairs)}} } }""";
        }

        Assert.Empty(Validate(Json(20)));
        Assert.Equal("substitution", Assert.Single(Validate(Json(21))).Property);
    }

    [Fact]
    public void Every_sample_of_every_message_is_within_the_limits()
    {
        Assert.All(EveryMessage.Messages, message => Assert.Empty(MessageValidator.Validate(message)));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void A_substitution_has_a_key_of_at_most_twenty_characters(int length, bool taken)
    {
        var key = Text(length);
        var text = "{" + key + "}";
        var json =
            $$$"""{"type":"textV2","text":"{{{text}}}","substitution":{"{{{key}}}":{"type":"emoji","productId":"p","emojiId":"e"} } }""";

        Assert.Equal(taken, Validate(json).Count == 0);
    }

    private static string ImagemapActionOf(string type, string property, string value) =>
        $$$"""{"type":"{{{type}}}","{{{property}}}":"{{{value}}}","area":{"x":0,"y":0,"width":1,"height":1}}""";

    private static string ImagemapOf(string action) =>
        $$$"""{"type":"imagemap","baseUrl":"{{{Https}}}","altText":"x","baseSize":{"width":1040,"height":500},"actions":[{{{action}}}]}""";

    private static string Imagemap(string altText, int actions) =>
        $$$"""{"type":"imagemap","baseUrl":"{{{Https}}}","altText":"{{{altText}}}","baseSize":{"width":1040,"height":500},"actions":[{{{Repeat(ImagemapAction, actions)}}}]}""";

    private static IReadOnlyList<LimitViolation> Validate(string json) =>
        MessageValidator.Validate(JsonElement.Parse(json));
}
