namespace Line.Simulator.Browser;

/// <summary>
/// A phone's cookies go with the phone's own pages only. On a real phone no page could reach another phone; here all of them
/// run in one browser.
/// </summary>
internal static class ForeignRequests
{
    public static bool IsForeign(HttpRequest request, PhoneHost host)
    {
        var origin = (string?)request.Headers.Origin;
        if (IsOtherPhone(origin, host) || IsOtherPhone(request.Headers.Referer, host))
        {
            return true;
        }

        var changesNothing = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return !changesNothing && !ComesFromThisPhone(origin, request.Headers["Sec-Fetch-Site"], host);
    }

    // A program that is no browser sends neither header, and nobody's page can make it send anything.
    private static bool ComesFromThisPhone(string? origin, string? fetchSite, PhoneHost host) =>
        fetchSite == "same-origin"
        || (origin is null && fetchSite is null or "none")
        || (SiteOrigin.Of(origin) is { } page && PhoneHost.Read(page.Host)?.UserId == host.UserId);

    private static bool IsOtherPhone(string? address, PhoneHost host) =>
        SiteOrigin.Of(address) is { } page && PhoneHost.Read(page.Host) is { } other && other.UserId != host.UserId;
}
