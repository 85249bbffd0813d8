using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LineMobileBot.BrowserTests.Infrastructure;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>The simulator's page on which one Flex message is drawn and measured.</summary>
public sealed partial class FlexSheet : IAsyncLifetime
{
    private static readonly string Measure = TestFiles.Read("measure.js");
    private SimulatorHost _simulator = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _simulator = await SimulatorHost.StartAsync();
        var context = await Browser.NewContextAsync();
        _page = await context.NewPageAsync();
        await _page.RouteAsync("https://photos.example/**", AnswerPhotoAsync);
        await _page.GotoAsync(new Uri(_simulator.Address, "/sheet.html").ToString());
        await _page.GetByTestId("sheet").WaitForAsync();
    }

    public async Task DisposeAsync()
    {
        await _page.Context.CloseAsync();
        await _simulator.DisposeAsync();
    }

    internal Task DrawAsync(FlexCase flexCase) =>
        _page.EvaluateAsync(
            "([contents, settings]) => window.renderFlex(JSON.parse(contents), JSON.parse(settings))",
            new[] { flexCase.Drawing.ToJsonString(), (flexCase.Settings ?? []).ToJsonString() }
        );

    /// <summary>What the page shows, under the names the expectations have.</summary>
    internal async Task<JsonArray> MeasureAsync(JsonArray expectations)
    {
        var measured = await _page.EvaluateAsync<string>(
            $"(expectations) => JSON.stringify(({Measure})(JSON.parse(expectations)))",
            expectations.ToJsonString()
        );
        return JsonNode.Parse(measured)!.AsArray();
    }

    /// <summary>Photos of any size, from nowhere: .../200x100.</summary>
    private static Task AnswerPhotoAsync(IRoute route)
    {
        var size = PhotoSize().Match(route.Request.Url);
        var svg =
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{size.Groups["width"]}" height="{size.Groups["height"]}"><rect width="100%" height="100%" fill="#7fb2e5"/><circle cx="50%" cy="50%" r="40%" fill="#fff"/></svg>""";
        return route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = svg });
    }

    [GeneratedRegex(@"/(?<width>\d+)x(?<height>\d+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhotoSize();
}
