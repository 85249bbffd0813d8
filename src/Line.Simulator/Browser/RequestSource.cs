namespace Line.Simulator.Browser;

/// <summary>Which page a request comes from, as a real browser would tell the site.</summary>
/// <param name="Initiator">The site of that page; null when the phone opened the address itself.</param>
/// <param name="IsHidden">The page keeps its origin to itself: <c>Origin: null</c>.</param>
internal sealed record RequestSource(
    SiteOrigin Target,
    SiteOrigin? Initiator,
    bool IsHidden,
    bool IsNavigation,
    bool IsSafe
)
{
    private const string Opaque = "null";
    private const string SameOrigin = "same-origin";

    public bool IsCrossSite => IsHidden || (Initiator is { } initiator && !initiator.IsSameSite(Target));

    /// <summary>The Sec-Fetch-Site that fits: our own hosts would make every step a cross-site one.</summary>
    public string FetchSite =>
        IsHidden ? "cross-site"
        : Initiator is not { } initiator ? "none"
        : initiator == Target ? SameOrigin
        : initiator.IsSameSite(Target) ? "same-site"
        : "cross-site";

    public static RequestSource Of(HttpRequest request, SiteOrigin target, PhoneAddresses addresses)
    {
        var origin = (string?)request.Headers.Origin;
        var staysInSite = request.Headers["Sec-Fetch-Site"] == SameOrigin;
        var initiator = staysInSite ? target : addresses.Real(origin) ?? addresses.Real(request.Headers.Referer);
        return new RequestSource(
            target,
            initiator,
            IsHidden: origin == Opaque && !staysInSite,
            IsNavigation: request.Headers["Sec-Fetch-Mode"].Count == 0
                || request.Headers["Sec-Fetch-Mode"] == "navigate",
            IsSafe: HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
        );
    }
}
