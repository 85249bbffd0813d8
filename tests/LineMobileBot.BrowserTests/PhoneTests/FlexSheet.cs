using System.Text.Json.Nodes;
using LineMobileBot.BrowserTests.Infrastructure;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>The simulator's page on which one Flex message is drawn and measured.</summary>
public sealed class FlexSheet : IAsyncLifetime
{
    // What ./dev asks for: letters are as wide everywhere.
    private const string Font = "Noto Sans CJK JP";

    private static readonly string Measure = TestFiles.Read("measure.js");
    private static readonly string Compare = TestFiles.Read("compare.js");
    private SimulatorHost _simulator = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _simulator = await SimulatorHost.StartAsync();
        var context = await Browser.NewContextAsync();
        _page = await context.NewPageAsync();
        await Photos.AnswerAsync(_page);
        await _page.GotoAsync(new Uri(_simulator.Address, "/sheet.html").ToString());
        await _page.GetByTestId("sheet").WaitForAsync();
        await _page.EvaluateAsync("(font) => document.documentElement.style.setProperty('--font', font)", $"'{Font}'");
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

    /// <summary>What was drawn, as a PNG.</summary>
    internal Task<byte[]> PictureAsync() => _page.GetByTestId("sheet").Locator("> *").First.ScreenshotAsync();

    /// <summary>The share of two pictures that is different; all of it when their sizes are.</summary>
    internal Task<double> DifferenceAsync(byte[] kept, byte[] found) =>
        _page.EvaluateAsync<double>(Compare, new[] { Convert.ToBase64String(kept), Convert.ToBase64String(found) });
}
