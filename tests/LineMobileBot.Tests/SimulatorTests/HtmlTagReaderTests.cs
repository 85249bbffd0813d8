using Line.Simulator.Browser;

namespace LineMobileBot.Tests.SimulatorTests;

/// <summary>Finding links and forms in whatever a site calls HTML.</summary>
public sealed class HtmlTagReaderTests
{
    private const string Document = """
        <!doctype html><html lang=ja><head><title>a <b> c</title><!-- <a href="no"> --><style>p > a { }</style>
        <script>if (1 < 2) { document.write("<a href='no'>"); }</script></head>
        <body><form method=post action='/x?a=1&amp;b=2'><input name="q" value="1 > 0" checked/><br/><a =x href>1 < 2</a></form></body></html>
        """;

    [Theory]
    [InlineData("<a href=\"/x\">", "/x")]
    [InlineData("<A HREF='/x'>", "/x")]
    [InlineData("<a href=/x>", "/x")]
    [InlineData("<a class=\"b\" href = \"/x\" >", "/x")]
    [InlineData("<a title=\"1 > 0\" href=\"/x\">", "/x")]
    [InlineData("<a href=\"/x?a=1&amp;b=2\">", "/x?a=1&b=2")]
    [InlineData("<a href>", "")]
    [InlineData("<a href=", "")]
    [InlineData("<a>", null)]
    public void An_attribute_is_read_as_browsers_read_it(string html, string? href) =>
        Assert.Equal(href, HtmlTagReader.Read(html).Single()["href"]);

    [Fact]
    public void What_looks_like_a_tag_in_comments_scripts_and_titles_is_none()
    {
        var tags = HtmlTagReader.Read(Document).Where(tag => !tag.IsEnd).Select(tag => tag.Name);

        Assert.Equal(["html", "head", "title", "style", "script", "body", "form", "input", "br", "a"], tags);
    }

    [Fact]
    public void A_value_is_found_where_it_stands()
    {
        var form = HtmlTagReader.Read(Document).First(tag => tag.Name == "form");

        var action = form.Attributes.Single(attribute => attribute.Name == "action");

        Assert.Equal("/x?a=1&amp;b=2", Document.Substring(action.Start, action.RawValue.Length));
        Assert.Equal("/x?a=1&b=2", action.Value);
    }

    [Fact]
    public void A_document_that_breaks_off_anywhere_is_read_to_its_end()
    {
        for (var length = 0; length <= Document.Length; length++)
        {
            var cut = Document[..length];

            Assert.All(HtmlTagReader.Read(cut), tag => Assert.InRange(tag.End, tag.Start + 1, length));
        }
    }
}
