using System.Text.Json;
using Line.Messaging;
using Line.Messaging.Messages;
using static LineMobileBot.Tests.MessagingTests.LimitCase;

namespace LineMobileBot.Tests.MessagingTests;

public class TemplateLimitTests
{
    private const string Https = "https://e.com/a";
    private const string Action = """{"type":"message","label":"x","text":"x"}""";
    private const string Column = $$"""{"imageUrl":"{{Https}}","action":{{Action}}}""";

    private static readonly Dictionary<string, LimitCase> Cases = new()
    {
        ["template alt text"] = new(
            1500,
            "altText",
            n =>
                $$$"""{"type":"template","altText":"{{{Text(n)}}}","template":{"type":"confirm","text":"x","actions":[{{{Action}}},{{{Action}}}]}}"""
        ),
        ["buttons title"] = new(40, "template.title", n => Buttons($""" "title":"{Graphemes(n)}","text":"x" """, 1)),
        ["buttons text"] = new(160, "template.text", n => Buttons($""" "text":"{Graphemes(n)}" """, 1)),
        ["buttons text beside a title"] = new(
            60,
            "template.text",
            n => Buttons($""" "title":"x","text":"{Graphemes(n)}" """, 1)
        ),
        ["buttons text beside a picture"] = new(
            60,
            "template.text",
            n => Buttons($""" "thumbnailImageUrl":"{Https}","text":"{Graphemes(n)}" """, 1)
        ),
        ["buttons actions"] = new(4, "template.actions", n => Buttons(""" "text":"x" """, n))
        {
            Expected = "Size must be between 1 and 4",
        },
        ["confirm text"] = new(
            240,
            "template.text",
            n => Template($$"""{"type":"confirm","text":"{{Graphemes(n)}}","actions":[{{Action}},{{Action}}]}""")
        ),
        ["confirm actions"] = new(
            2,
            "template.actions",
            n => Template($$"""{"type":"confirm","text":"x","actions":[{{Repeat(Action, n)}}]}""")
        )
        {
            Expected = "Size must be between 2 and 2",
        },
        ["carousel columns"] = new(10, "template.columns", n => Carousel("x", 1, n))
        {
            Expected = "Size must be between 1 and 10",
        },
        ["column text"] = new(120, "template.columns[0].text", n => Carousel(Graphemes(n), 1, 1)),
        ["column text beside a title"] = new(
            60,
            "template.columns[0].text",
            n => CarouselOf($""" "title":"x","text":"{Graphemes(n)}" """)
        ),
        ["column title"] = new(
            40,
            "template.columns[0].title",
            n => CarouselOf($""" "title":"{Graphemes(n)}","text":"x" """)
        ),
        ["column actions"] = new(3, "template.columns[0].actions", n => Carousel("x", n, 1))
        {
            Expected = "Size must be between 1 and 3",
        },
        ["image carousel columns"] = new(
            10,
            "template.columns",
            n => Template($$"""{"type":"image_carousel","columns":[{{Repeat(Column, n)}}]}""")
        )
        {
            Expected = "Size must be between 1 and 10",
        },
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
    [InlineData(
        """{"type":"template","altText":"x","template":{"type":"mosaic"}}""",
        "template.type",
        "invalid property"
    )]
    [InlineData(
        """{"type":"template","altText":"x","template":{"type":"confirm","text":"x","actions":[]}}""",
        "template.actions",
        "Size must be between 2 and 2"
    )]
    public void What_is_wrong_is_named_with_its_place(string json, string property, string message)
    {
        Assert.Equal([new LimitViolation(property, message)], Validate(json));
    }

    [Fact]
    public void Columns_of_a_carousel_have_as_many_actions_as_the_first()
    {
        var json = Template(
            $$"""{"type":"carousel","columns":[{"text":"x","actions":[{{Action}}]},{"text":"x","actions":[{{Action}},{{Action}}]}]}"""
        );

        Assert.Equal([new LimitViolation("template.columns[1].actions", "invalid property")], Validate(json));
    }

    private static string Template(string template) =>
        $$"""{"type":"template","altText":"x","template":{{template}}}""";

    private static string Buttons(string texts, int actions) =>
        Template($$"""{"type":"buttons",{{texts}},"actions":[{{Repeat(Action, actions)}}]}""");

    private static string CarouselOf(string texts) =>
        Template($$"""{"type":"carousel","columns":[{ {{texts}},"actions":[{{Action}}]}]}""");

    private static string Carousel(string text, int actions, int columns)
    {
        var column = $$"""{"text":"{{text}}","actions":[{{Repeat(Action, actions)}}]}""";
        return Template($$"""{"type":"carousel","columns":[{{Repeat(column, columns)}}]}""");
    }

    private static IReadOnlyList<LimitViolation> Validate(string json) =>
        MessageValidator.Validate(JsonElement.Parse(json));
}
