using Line.Simulator.Platform;

namespace Line.Simulator.Browser;

/// <summary>Tells the page with the phones what their browsers show; it cannot look into a frame of another site.</summary>
internal sealed class PageViews(ChangeFeed feed)
{
    public void Show(Visit visit, string title)
    {
        if (!visit.IsPage)
        {
            return;
        }

        visit.Browser.Page = new PageInView(visit.Url.AbsoluteUri, title);
        var shown = visit.Addresses.Shown(visit.Url) ?? "";
        feed.Publish(new BrowserMoved(visit.Browser.UserId, visit.Url.AbsoluteUri, shown, title));
    }

    /// <summary>A page led to a screen of the app.</summary>
    public void OpenLineUrl(PhoneBrowser browser, Uri url) =>
        feed.Publish(new LineUrlOpened(browser.UserId, url.AbsoluteUri));
}
