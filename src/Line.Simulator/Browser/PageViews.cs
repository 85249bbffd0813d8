using Line.Simulator.Platform;

namespace Line.Simulator.Browser;

/// <summary>Tells the page with the phones what their browsers show; it cannot look into a frame of another site.</summary>
internal sealed class PageViews(ChangeFeed feed)
{
    public void Show(Visit visit, string title)
    {
        if (visit.IsPage)
        {
            Show(visit.Browser, visit.Url, visit.Addresses.Of(visit.Url), title);
        }
    }

    /// <param name="shownAt">The address on the phone's own host.</param>
    public void Show(PhoneBrowser browser, Uri url, string shownAt, string title)
    {
        browser.Page = new PageInView(url.AbsoluteUri, title);
        feed.Publish(new BrowserMoved(browser.UserId, url.AbsoluteUri, shownAt, title));
    }

    /// <summary>A page led to a screen of the app.</summary>
    public void OpenLineUrl(PhoneBrowser browser, Uri url) =>
        feed.Publish(new LineUrlOpened(browser.UserId, url.AbsoluteUri));
}
