using System.Net;
using System.Text.RegularExpressions;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>What a browser shows after a click, with the headers that came along.</summary>
internal sealed partial record WebPage(
    Uri Address,
    HttpStatusCode Status,
    string Html,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>All words, without markup.</summary>
    public string Text => TextOf(Html);

    public string Title => TextOf(Titles().Match(Html).Groups["text"].Value);

    /// <summary>The first heading: what the page is about.</summary>
    public string Heading => TextOf(Headings().Match(Html).Groups["text"].Value);

    /// <summary>The sentence a screen reader says at once; empty when all is well.</summary>
    public string Alert => TextOf(Alerts().Match(Html).Groups["text"].Value);

    public IReadOnlyList<WebForm> Forms => WebForm.In(Html);

    /// <summary>The form with this button.</summary>
    public WebForm FormWith(string button) =>
        Forms.FirstOrDefault(form => form.Buttons.Contains(button, StringComparer.Ordinal))
        ?? throw new InvalidOperationException(
            $"{(int)Status} {Address.AbsolutePath} has no button 「{button}」. It reads:\n{Text}"
        );

    /// <summary>The address behind a link with these words.</summary>
    public string LinkTo(string words) =>
        Links()
            .Matches(Html)
            .Where(link => TextOf(link.Groups["text"].Value).Contains(words, StringComparison.Ordinal))
            .Select(link => WebUtility.HtmlDecode(link.Groups["href"].Value))
            .FirstOrDefault()
        ?? throw new InvalidOperationException($"{Address.AbsolutePath} has no link 「{words}」. It reads:\n{Text}");

    public static string TextOf(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Trim();

    [GeneratedRegex("<title>(?<text>[^<]*)</title>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(
        "<h1[^>]*>(?<text>.*?)</h1>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Headings();

    [GeneratedRegex(
        "<(?<tag>\\w+)[^>]* role=\"alert\"[^>]*>(?<text>.*?)</\\k<tag>>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Alerts();

    [GeneratedRegex(
        "<a [^>]*href=\"(?<href>[^\"]*)\"[^>]*>(?<text>.*?)</a>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Links();

    [GeneratedRegex(
        "<(?<tag>style|script)[^>]*>.*?</\\k<tag>>|<[^>]+>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
