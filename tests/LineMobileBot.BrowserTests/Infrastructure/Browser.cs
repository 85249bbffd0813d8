using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>One Chromium for the whole test run; every test gets a context of its own.</summary>
internal static class Browser
{
    private const string DebianChromium = "/usr/bin/chromium";

    // Bounds how long a test waits for what should be there; generous, for a machine that does other things too.
    private static readonly float PatienceMs = (float)TimeSpan.FromSeconds(20).TotalMilliseconds;
    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    public static async Task<IBrowserContext> NewContextAsync(int width = 1280, int height = 900, bool scripts = true)
    {
        var browser = await Launched.Value;
        var context = await browser.NewContextAsync(
            new()
            {
                Locale = "ja-JP",
                TimezoneId = "Asia/Tokyo",
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = width, Height = height },
                JavaScriptEnabled = scripts,
            }
        );
        context.SetDefaultTimeout(PatienceMs);
        return context;
    }

    // The package brings its driver but no browser: the system's own is used. It must not phone home, nor need a GPU or root's sandbox.
    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path
                    ? path
                    : DebianChromium,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }
}
