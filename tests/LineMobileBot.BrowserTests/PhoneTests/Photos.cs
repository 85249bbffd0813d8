using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>Photos of any size, from nowhere: <c>https://photos.example/200x100</c>.</summary>
internal static partial class Photos
{
    public static Task AnswerAsync(IPage page) => page.RouteAsync("https://photos.example/**", AnswerAsync);

    private static Task AnswerAsync(IRoute route)
    {
        var size = Size().Match(route.Request.Url);
        var svg = $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{size.Groups["width"]}" height="{size.Groups["height"]}">
              <rect width="100%" height="100%" fill="#7fb2e5"/><circle cx="50%" cy="50%" r="40%" fill="#fff"/>
            </svg>
            """;
        return size.Success
            ? route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = svg })
            : route.FulfillAsync(new() { ContentType = "video/mp4", Body = "" });
    }

    [GeneratedRegex(@"/(?<width>\d+)x(?<height>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Size();
}
