using Line.Simulator.Access;

namespace Line.Simulator.Browser;

/// <summary>One request of a phone's browser, and what it is for.</summary>
internal sealed class Visit(HttpRequest request, SiteOrigin site, PhoneBrowser browser, PhoneAddresses addresses)
{
    public HttpRequest Request { get; } = request;

    public SiteOrigin Site { get; } = site;

    public PhoneBrowser Browser { get; } = browser;

    public PhoneAddresses Addresses { get; } = addresses;

    /// <summary>The address on the real site.</summary>
    public Uri Url { get; } = new($"{site}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}");

    public RequestSource Source { get; } = RequestSource.Of(request, site, addresses);

    /// <summary>One of LINE's own pages.</summary>
    public bool IsLinePage =>
        BrowsableSites.IsOurs(Site, Request)
        && Request.Path.StartsWithSegments(Visitor.CookiePath, StringComparison.Ordinal);

    /// <summary>The answer fills the phone's screen.</summary>
    public bool IsPage => Request.Headers["Sec-Fetch-Dest"] == InAppBrowser.Frame;
}
