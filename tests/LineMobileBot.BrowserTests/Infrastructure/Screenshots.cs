using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>Pictures of what a test saw, for people to look at: <c>artifacts/screenshots/</c>.</summary>
internal static class Screenshots
{
    private const string Solution = "LineMobileBot.sln";
    private static readonly Lazy<string> Folder = new(CreateFolder);

    public static Task SaveAsync(IPage page, string name, bool fullPage = false) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(Folder.Value, $"{name}.png"), FullPage = fullPage });

    private static string CreateFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, Solution)))
        {
            root =
                root.Parent ?? throw new InvalidOperationException($"No {Solution} above {AppContext.BaseDirectory}.");
        }

        return Directory.CreateDirectory(Path.Combine(root.FullName, "artifacts", "screenshots")).FullName;
    }
}
