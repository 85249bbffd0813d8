using Line.Simulator.Platform;

namespace Line.Simulator.Browser;

/// <summary>Tells the page with the phones what their browsers show; it cannot look into a frame of another site.</summary>
internal sealed class PageViews(ChangeFeed feed)
{
    private const string LineHost = "access.line.me";

    public void Show(Visit visit, string title)
    {
        if (visit.IsPage)
        {
            var site = visit.IsLinePage ? LineHost : visit.Site.Authority;
            Show(visit.Browser, visit.Url, visit.Addresses.Of(visit.Url), site, title);
        }
    }

    /// <summary>The phone says that it does not show the address.</summary>
    public void ShowOutside(PhoneBrowser browser, Uri url, string shownAt) =>
        Show(browser, url, shownAt, url.Authority, title: "");

    /// <summary>A page led to a screen of the app.</summary>
    public void OpenLineUrl(PhoneBrowser browser, Uri url) =>
        feed.Publish(new LineUrlOpened(browser.UserId, url.AbsoluteUri));

    private void Show(PhoneBrowser browser, Uri url, string shownAt, string site, string title)
    {
        browser.Page = new PageInView(url.AbsoluteUri, title);
        feed.Publish(new BrowserMoved(browser.UserId, url.AbsoluteUri, shownAt, site, title));
    }
}
