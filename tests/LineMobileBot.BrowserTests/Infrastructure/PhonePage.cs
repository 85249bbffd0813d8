using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>The page with the phones, as a person uses it. Whatever the browser complains about fails the test.</summary>
internal sealed class PhonePage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = [];

    private PhonePage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public static async Task<PhonePage> OpenAsync(Uri simulator, int width = 1280, int height = 900)
    {
        var context = await Browser.NewContextAsync(width, height);
        await context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var phones = new PhonePage(await context.NewPageAsync());
        await phones.Page.GotoAsync(simulator.ToString());
        return phones;
    }

    /// <summary>The phone of the person with this name.</summary>
    public PhoneColumn Of(string displayName) => new(Page.Locator($"[data-phone=\"{displayName}\"]"));

    public Task SaveScreenshotAsync(string name) => Screenshots.SaveAsync(Page, name);

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
