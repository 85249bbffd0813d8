using System.Text.Json.Nodes;
using LineMobileBot.BrowserTests.PhoneTests;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>What <c>PageChecks/*.js</c> finds wrong with the page that is open.</summary>
internal sealed class PageChecks
{
    /// <summary>Fields of several parts, such as dates, take several presses of Tab.</summary>
    private const int PressesPerStop = 5;

    private static readonly string Script = "() => {\n" + string.Concat(TestFiles.ReadAll("PageChecks/")) + "\n}";

    private readonly IPage page;
    private readonly IJSHandle checks;

    private PageChecks(IPage page, IJSHandle checks) => (this.page, this.checks) = (page, checks);

    public static async Task<PageChecks> OfAsync(IPage page)
    {
        await page.WaitForLoadStateAsync();
        return new(page, await page.EvaluateHandleAsync(Script));
    }

    /// <summary>All but the keyboard's way.</summary>
    public Task<string[]> ComplaintsAsync() => checks.EvaluateAsync<string[]>("checks => checks.complaints()");

    /// <summary>Goes through the page by Tab: every control once, in the order of the document, always to be seen.</summary>
    public async Task<IReadOnlyList<string>> KeyboardComplaintsAsync()
    {
        var stops = await checks.EvaluateAsync<string[]>("checks => checks.stops");
        var (complaints, reached) = (new List<string>(), new List<int>());
        await checks.EvaluateAsync("checks => checks.startAtTop()");
        for (var presses = 0; presses < (stops.Length + 1) * PressesPerStop; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var look = JsonNode.Parse(await checks.EvaluateAsync<string>("checks => JSON.stringify(checks.look())"))!;
            var place = look["place"]!.GetValue<int>();
            if (place < 0 || (reached.Count > 1 && place == reached[0]))
            {
                break;
            }

            if (reached.Count == 0 || reached[^1] != place)
            {
                reached.Add(place);
            }

            if (look["wrong"]?.GetValue<string>() is { } wrong)
            {
                complaints.Add($"{look["what"]!.GetValue<string>()}: {wrong}");
            }
        }

        if (!reached.SequenceEqual(Enumerable.Range(0, stops.Length)))
        {
            complaints.Add($"Tab goes {string.Join(" > ", reached.Select(place => stops[place]))}");
            complaints.Add($"but should {string.Join(" > ", stops)}");
        }

        return [.. complaints.Distinct(StringComparer.Ordinal)];
    }
}
