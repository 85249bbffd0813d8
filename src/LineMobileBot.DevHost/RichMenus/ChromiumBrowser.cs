using LineMobileBot.DevHost.Postgres;
using LineMobileBot.RichMenus;

namespace LineMobileBot.DevHost.RichMenus;

/// <summary>A Chromium of this machine, used without a window to turn a page into a picture.</summary>
internal sealed class ChromiumBrowser(string program)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing but the page: no updates, no calls home, one pixel of the page is one of the picture.
    private static readonly string[] Flags =
    [
        "--headless",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
    ];

    /// <summary>The one named by CHROMIUM_PATH, else the first in the PATH; null when there is none.</summary>
    public static ChromiumBrowser? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen) ? new ChromiumBrowser(chosen) : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var found = Names
            .SelectMany(name => folders.Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        return found is null ? null : new ChromiumBrowser(found);
    }

    public Task<Shell.Outcome> PhotographAsync(
        string page,
        string picture,
        string profile,
        CancellationToken cancellationToken
    ) =>
        Shell.RunAsync(
            [
                program,
                .. Flags,
                // Chromium's sandbox refuses to start for root.
                .. Environment.IsPrivilegedProcess ? (string[])["--no-sandbox"] : [],
                $"--user-data-dir={profile}",
                $"--window-size={RichMenuImages.Width},{RichMenuImages.Height}",
                $"--screenshot={picture}",
                new Uri(page).AbsoluteUri,
            ],
            cancellationToken
        );
}
