using LineMobileBot.RichMenus;

namespace LineMobileBot.DevHost.RichMenus;

/// <summary>
/// Draws the rich menus' images anew from their source: <c>draw-rich-menus</c>. The images are committed, so that a bot needs
/// no browser; the digest beside them tells when they are older than their source.
/// </summary>
internal static class RichMenuArtist
{
    private const string ImageFolder = "src/LineMobileBot/RichMenus/Art";
    private const string Solution = "LineMobileBot.sln";
    private static readonly TimeSpan LongestDrawing = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(CancellationToken cancellationToken = default)
    {
        if (ChromiumBrowser.Find() is not { } browser)
        {
            await Console.Error.WriteLineAsync("No Chromium was found: install it, or point CHROMIUM_PATH at one.");
            return 1;
        }

        if (RepositoryRoot() is not { } root)
        {
            await Console.Error.WriteLineAsync($"Run this inside the repository: {Solution} is in no folder above.");
            return 1;
        }

        var images = Path.Combine(root, ImageFolder);
        foreach (var state in RichMenuStates.All)
        {
            var picture = Path.Combine(images, RichMenuImages.FileName(state));
            if (await DrawAsync(browser, state, picture, cancellationToken) is { } failure)
            {
                await Console.Error.WriteLineAsync(failure);
                return 1;
            }

            await Console.Out.WriteLineAsync($"{picture} ({new FileInfo(picture).Length} bytes)");
        }

        var digest = Path.Combine(images, RichMenuArt.DigestFile);
        await File.WriteAllTextAsync(digest, RichMenuArt.Digest() + "\n", cancellationToken);
        return 0;
    }

    /// <summary>Answers why it failed, or null.</summary>
    private static async Task<string?> DrawAsync(
        ChromiumBrowser browser,
        RichMenuState state,
        string picture,
        CancellationToken cancellationToken
    )
    {
        var desk = Directory.CreateTempSubdirectory("linemobile-rich-menu-");
        try
        {
            var page = Path.Combine(desk.FullName, "menu.html");
            await File.WriteAllTextAsync(page, RichMenuArt.Page(state), cancellationToken);
            var drawn = Path.Combine(desk.FullName, "menu.png");
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(LongestDrawing);
            var outcome = await browser.PhotographAsync(
                page,
                drawn,
                Path.Combine(desk.FullName, "profile"),
                timeout.Token
            );
            if (!outcome.Succeeded || !File.Exists(drawn))
            {
                return $"Chromium did not draw the menu '{state.Spelling()}': {outcome.Errors}";
            }

            File.Copy(drawn, picture, overwrite: true);
            return null;
        }
        finally
        {
            desk.Delete(recursive: true);
        }
    }

    private static string? RepositoryRoot()
    {
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
