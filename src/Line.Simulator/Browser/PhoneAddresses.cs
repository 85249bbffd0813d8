using Line.Simulator.Liff;

namespace Line.Simulator.Browser;

/// <summary>Turns addresses of real sites into those under which one phone's browser shows them, and back.</summary>
/// <param name="request">A request that reached the simulator: it tells by which scheme and port browsers do.</param>
internal sealed class PhoneAddresses(PhoneBrowser browser, BrowsableSites sites, HttpRequest request)
{
    /// <summary>What the phone answers itself, on every host.</summary>
    public const string OwnPath = "/.line-browser";

    public const string OutsidePath = OwnPath + "/outside";
    public const string StylesheetPath = OwnPath + "/page.css";
    public const string LineUrlPath = OwnPath + "/line-url";
    public const string LiffPath = OwnPath + "/liff";
    public const string LiffScriptPath = LiffPath + "/sdk.js";
    public const string UrlField = "url";

    /// <summary>Where pages that show phones may be: what a site's frame rules mean inside a phone.</summary>
    public string PhonePages => $"{request.Scheme}://localhost{Port} {request.Scheme}://127.0.0.1{Port}";

    /// <summary>Where the phone goes when a page leads it to this address.</summary>
    public string Of(Uri url)
    {
        if (Shown(url) is { } shown)
        {
            return shown;
        }

        var path = LineUrls.IsLineUrl(url) ? LineUrlPath : OutsidePath;
        return $"{path}?{UrlField}={Uri.EscapeDataString(url.OriginalString)}";
    }

    /// <returns>The same address on the phone's host of its site; null for a site that phones do not open.</returns>
    public string? Shown(Uri url)
    {
        var real = sites.Resolve(url);
        return Shown(SiteOrigin.Of(real)) is { } host ? host + real.PathAndQuery + real.Fragment : null;
    }

    public string? Shown(SiteOrigin site) =>
        sites.Has(site) ? $"{request.Scheme}://{new PhoneHost(browser.UserId, browser.NumberOf(site))}{Port}" : null;

    /// <summary>The site behind an address that the browser sent, when it is one of this phone's.</summary>
    public SiteOrigin? Real(string? shown) =>
        SiteOrigin.Of(shown) is { } origin && PhoneHost.Read(origin.Host) is { } host && host.UserId == browser.UserId
            ? browser.SiteOf(host.Number)
            : null;

    private string Port => request.Host.Port is { } port ? $":{port}" : "";
}
