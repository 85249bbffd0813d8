using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class ActionLimitTests
{
    private const string Place = "quickReply.items[0].action.";

    private static readonly Dictionary<string, LimitCase> Cases = new()
    {
        ["quick-reply label"] = new(20, "label", n => $$"""{"type":"camera","label":"{{Graphemes(n)}}"}"""),
        ["postback data"] = new(300, "data", n => $$"""{"type":"postback","label":"x","data":"{{Text(n)}}"}"""),
        ["display text"] = new(
            300,
            "displayText",
            n => $$"""{"type":"postback","label":"x","data":"","displayText":"{{Graphemes(n)}}"}"""
        ),
        ["fill-in text"] = new(
            300,
            "fillInText",
            n =>
                $$"""{"type":"postback","label":"x","data":"","inputOption":"openKeyboard","fillInText":"{{Graphemes(n)}}"}"""
        ),
        ["message text"] = new(300, "text", n => $$"""{"type":"message","label":"x","text":"{{Graphemes(n)}}"}"""),
        ["uri"] = new(1000, "uri", n => $$"""{"type":"uri","label":"x","uri":"{{Url(n)}}"}"""),
        ["picker data"] = new(
            300,
            "data",
            n => $$"""{"type":"datetimepicker","label":"x","mode":"date","data":"{{Text(n)}}"}"""
        ),
        ["clipboard text"] = new(
            1000,
            "clipboardText",
            n => $$"""{"type":"clipboard","label":"x","clipboardText":"{{Text(n)}}"}"""
        ),
    };

    public static TheoryData<string> EachLimit => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(EachLimit))]
    public void A_limit_may_be_reached_but_not_passed(string name)
    {
        var limit = Cases[name];

        Assert.Empty(InQuickReply(limit.Json(limit.Max)));
        Assert.Equal(
            [new LimitViolation(Place + limit.Property, limit.Expected)],
            InQuickReply(limit.Json(limit.Max + 1))
        );
    }

    [Fact]
    public void Postback_data_is_counted_in_utf16_units()
    {
        Assert.Empty(InQuickReply($$"""{"type":"postback","label":"x","data":"{{Graphemes(37)}}"}"""));
        Assert.Single(InQuickReply($$"""{"type":"postback","label":"x","data":"{{Graphemes(38)}}"}"""));
    }

    [Theory]
    [InlineData("""{"type":"camera"}""", "label", "May not be empty")]
    [InlineData("""{"type":"camera","label":""}""", "label", "May not be empty")]
    [InlineData("""{"label":"x"}""", "type", "May not be empty")]
    [InlineData("""{"type":"teleport","label":"x"}""", "type", "invalid property")]
    [InlineData(
        """{"type":"richmenuswitch","label":"x","richMenuAliasId":"a","data":"d"}""",
        "type",
        "invalid property"
    )]
    [InlineData("""{"type":"postback","label":"x"}""", "data", "May not be empty")]
    [InlineData(
        """{"type":"postback","label":"x","data":"","text":"a","displayText":"b"}""",
        "text",
        "invalid property"
    )]
    [InlineData(
        """{"type":"postback","label":"x","data":"","inputOption":"openDoor"}""",
        "inputOption",
        "invalid property"
    )]
    [InlineData("""{"type":"postback","label":"x","data":"","fillInText":"a"}""", "fillInText", "invalid property")]
    [InlineData(
        """{"type":"postback","label":"x","data":"","inputOption":"openVoice","fillInText":"a"}""",
        "fillInText",
        "invalid property"
    )]
    [InlineData("""{"type":"uri","label":"x","uri":"javascript:alert(1)"}""", "uri", "invalid uri")]
    [InlineData("""{"type":"uri","label":"x","uri":"/relative"}""", "uri", "invalid uri")]
    [InlineData("""{"type":"uri","label":"x","uri":"https://e.com/a b"}""", "uri", "invalid uri")]
    [InlineData("""{"type":"uri","label":"x"}""", "uri", "May not be empty")]
    [InlineData("""{"type":"clipboard","label":"x","clipboardText":""}""", "clipboardText", "May not be empty")]
    [InlineData("""{"type":"datetimepicker","label":"x","data":"d"}""", "mode", "May not be empty")]
    [InlineData("""{"type":"datetimepicker","label":"x","data":"d","mode":"week"}""", "mode", "invalid property")]
    [InlineData(
        """{"type":"datetimepicker","label":"x","data":"d","mode":"date","initial":"2026-02-30"}""",
        "initial",
        "invalid property"
    )]
    [InlineData(
        """{"type":"datetimepicker","label":"x","data":"d","mode":"date","min":"1899-12-31"}""",
        "min",
        "invalid property"
    )]
    [InlineData(
        """{"type":"datetimepicker","label":"x","data":"d","mode":"date","max":"2101-01-01"}""",
        "max",
        "invalid property"
    )]
    [InlineData(
        """{"type":"datetimepicker","label":"x","data":"d","mode":"time","min":"10:00","max":"09:00"}""",
        "min",
        "invalid property"
    )]
    [InlineData(
        """{"type":"datetimepicker","label":"x","data":"d","mode":"date","initial":"2026-01-02","max":"2026-01-01"}""",
        "initial",
        "invalid property"
    )]
    public void What_is_wrong_is_named_with_its_place(string action, string property, string message)
    {
        Assert.Equal([new LimitViolation(Place + property, message)], InQuickReply(action));
    }

    [Theory]
    [InlineData("https://e.com/?q=%E6%AE%8B%E9%87%8F")]
    [InlineData("http://localhost:5080/mypage")]
    [InlineData("tel:0120000000")]
    [InlineData("line://nv/chat")]
    public void Pages_telephones_and_screens_of_the_app_can_be_opened(string uri)
    {
        Assert.Empty(InQuickReply($$"""{"type":"uri","label":"x","uri":"{{uri}}"}"""));
    }

    [Fact]
    public void Labels_have_their_length_by_the_place_of_the_button()
    {
        static string Action(int label) => $$"""{"type":"message","label":"{{Graphemes(label)}}","text":"x"}""";

        Assert.Empty(InButtons(Action(20)));
        Assert.Single(InButtons(Action(21)));
        Assert.Empty(InImageCarousel(Action(12)));
        Assert.Single(InImageCarousel(Action(13)));
        Assert.Empty(InImageCarousel("""{"type":"message","text":"x"}"""));
        Assert.Single(InButtons("""{"type":"message","text":"x"}"""));
    }

    [Theory]
    [InlineData("camera")]
    [InlineData("cameraRoll")]
    [InlineData("location")]
    public void Camera_pictures_and_map_are_for_quick_replies_only(string type)
    {
        var action = $$"""{"type":"{{type}}","label":"x"}""";

        Assert.Empty(InQuickReply(action));
        Assert.Equal([new LimitViolation("template.actions[0].type", "invalid property")], InButtons(action));
    }

    private static IReadOnlyList<LimitViolation> InQuickReply(string action) =>
        Validate($$$"""{"type":"text","text":"x","quickReply":{"items":[{"action":{{{action}}} }]}}""");

    private static IReadOnlyList<LimitViolation> InButtons(string action) =>
        Validate(
            $$$"""{"type":"template","altText":"x","template":{"type":"buttons","text":"x","actions":[{{{action}}}]}}"""
        );

    private static IReadOnlyList<LimitViolation> InImageCarousel(string action) =>
        Validate(
            $$$"""{"type":"template","altText":"x","template":{"type":"image_carousel","columns":[{"imageUrl":"https://e.com","action":{{{action}}} }]}}"""
        );

    private static IReadOnlyList<LimitViolation> Validate(string json) =>
        MessageValidator.Validate(JsonElement.Parse(json));
}
