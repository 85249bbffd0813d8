using System.Net;
using System.Text.RegularExpressions;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>A form as the page shows it: where it goes, and what it sends if nobody types anything.</summary>
internal sealed partial class WebForm
{
    private WebForm(string method, string action, Dictionary<string, string> values, IReadOnlyList<string> buttons) =>
        (Method, Action, Values, Buttons) = (method, action, values, buttons);

    public string Method { get; }

    /// <summary>Empty: the page's own address.</summary>
    public string Action { get; }

    public Dictionary<string, string> Values { get; }

    public IReadOnlyList<string> Buttons { get; }

    public static IReadOnlyList<WebForm> In(string html) => [.. Forms().Matches(html).Select(Read)];

    private static WebForm Read(Match form)
    {
        var body = form.Groups["body"].Value;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attributes in Inputs().Matches(body).Select(input => AttributesOf(input.Value)))
        {
            var checkable = attributes.GetValueOrDefault("type") is "radio" or "checkbox";
            if (attributes.TryGetValue("name", out var name) && (!checkable || attributes.ContainsKey("checked")))
            {
                values[name] = attributes.GetValueOrDefault("value", "");
            }
        }

        var head = AttributesOf(form.Groups["head"].Value);
        var buttons = ButtonTags().Matches(body).Select(button => WebPage.TextOf(button.Groups["label"].Value));
        return new WebForm(
            head.GetValueOrDefault("method", "get"),
            head.GetValueOrDefault("action", ""),
            values,
            [.. buttons]
        );
    }

    private static Dictionary<string, string> AttributesOf(string tag) =>
        Attributes()
            .Matches(tag)
            .DistinctBy(attribute => attribute.Groups["name"].Value)
            .ToDictionary(
                attribute => attribute.Groups["name"].Value,
                attribute => WebUtility.HtmlDecode(attribute.Groups["value"].Value),
                StringComparer.Ordinal
            );

    [GeneratedRegex(
        "<form(?<head>[^>]*)>(?<body>.*?)</form>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forms();

    [GeneratedRegex("<(input|select|textarea)[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex(
        "<button[^>]*>(?<label>.*?)</button>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ButtonTags();

    [GeneratedRegex(
        "(?<name>[a-zA-Z-]+)(=\"(?<value>[^\"]*)\")?(?=[\\s>/]|$)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Attributes();
}
