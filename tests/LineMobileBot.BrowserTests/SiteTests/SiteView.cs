using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>A screen that somebody reads a page on.</summary>
internal sealed record SiteView(int Width, ColorScheme Colours)
{
    private const int Height = 800;

    /// <summary>A narrow phone; also what is left of a desktop at 400 % (WCAG 1.4.10).</summary>
    public static SiteView Narrow { get; } = new(320, ColorScheme.Light);
    public static SiteView Phone { get; } = new(360, ColorScheme.Light);
    public static SiteView PhoneAtNight { get; } = new(360, ColorScheme.Dark);
    public static SiteView Desktop { get; } = new(1280, ColorScheme.Light);
    public static SiteView DesktopAtNight { get; } = new(1280, ColorScheme.Dark);

    public static IReadOnlyList<SiteView> All { get; } = [Narrow, Phone, PhoneAtNight, Desktop, DesktopAtNight];

    /// <summary>Those of which a picture is kept for people to look at: all are checked, and a picture takes longer than the check.</summary>
    public static IReadOnlyList<SiteView> Pictured { get; } = [Phone, Desktop, DesktopAtNight];

    public async Task TakeAsync(IPage page)
    {
        await page.SetViewportSizeAsync(Width, Height);
        await page.EmulateMediaAsync(new() { ColorScheme = Colours, ReducedMotion = ReducedMotion.Reduce });
    }

    public override string ToString() => $"{Width}-{Colours}";
}
