using Line.Simulator.Pages;

namespace Line.Simulator.Browser;

/// <summary>What the browser itself has to say.</summary>
internal static class BrowserPages
{
    public static PageResult Closed(HttpContext context) =>
        Page(context, StatusCodes.Status404NotFound, () => (BrowserTexts.ClosedTitle, Sentence(BrowserTexts.Closed)));

    public static PageResult Refused(HttpContext context) =>
        Page(
            context,
            StatusCodes.Status403Forbidden,
            () => (BrowserTexts.RefusedTitle, Sentence(BrowserTexts.Refused))
        );

    public static PageResult Unreachable(HttpContext context, SiteOrigin site) =>
        Page(
            context,
            StatusCodes.Status502BadGateway,
            () => (BrowserTexts.UnreachableTitle, Html.Of($"<p>{site.Authority}</p><p>{BrowserTexts.Unreachable}</p>"))
        );

    /// <summary>For a site that is not on this computer: the person's own browser shows it better.</summary>
    public static PageResult Outside(HttpContext context, Uri url) =>
        Page(
            context,
            StatusCodes.Status200OK,
            () =>
                (
                    BrowserTexts.OutsideTitle,
                    Html.Of(
                        $"""
                        <p>{url.Authority}</p>
                        <p>{BrowserTexts.Outside}</p>
                        <p><a class="main" href="{url.AbsoluteUri}" target="_blank" rel="noopener noreferrer">{BrowserTexts.OpenOutside}</a></p>
                        """
                    )
                )
        );

    private static Html Sentence(string text) => Html.Of($"<p>{text}</p>");

    private static PageResult Page(HttpContext context, int status, Func<(string Title, Html Content)> words) =>
        PageLanguages.Speak(
            context.Request,
            () =>
            {
                var (title, content) = words();
                return new PageResult(title, content)
                {
                    Status = status,
                    Stylesheet = PhoneAddresses.StylesheetPath,
                    FrameAncestors = "*",
                };
            }
        );
}
