using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>Pictures of what a test saw, for people to look at: <c>artifacts/screenshots/</c>.</summary>
internal static class Screenshots
{
    private static readonly Lazy<string> Folder = new(CreateFolder);

    public static Task SaveAsync(IPage page, string name, bool fullPage = false) =>
        page.ScreenshotAsync(new() { Path = PathOf(name), FullPage = fullPage });

    public static Task SaveAsync(string name, byte[] png) => File.WriteAllBytesAsync(PathOf(name), png);

    /// <summary>A phone and what stands beside it, in one picture.</summary>
    public static async Task SaveAsync(string name, ILocator phone, IPage beside)
    {
        var pictures = new[] { await phone.ScreenshotAsync(), await beside.ScreenshotAsync() };
        var sheet = await beside.Context.Browser!.NewPageAsync();
        await sheet.SetContentAsync(
            "<body style='margin: 0; display: inline-flex; align-items: start; gap: 16px; padding: 16px; background: silver'>"
                + string.Concat(
                    pictures.Select(png => $"<img src='data:image/png;base64,{Convert.ToBase64String(png)}'>")
                )
        );
        await sheet.Locator("body").ScreenshotAsync(new() { Path = PathOf(name) });
        await sheet.CloseAsync();
    }

    private static string PathOf(string name) => Path.Combine(Folder.Value, $"{name}.png");

    private static string CreateFolder() =>
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots")).FullName;
}
