using System.Collections.Frozen;
using Microsoft.Net.Http.Headers;

namespace Line.Simulator.Browser;

/// <summary>The request as the phone would have sent it to the real site.</summary>
internal static class ForwardedRequest
{
    // What LINE's browser adds to the name of the browser it is built on.
    private const string LineToken = " Line/15.0.0";

    /// <summary>Said anew for the real site, or meant for this connection only.</summary>
    private static readonly FrozenSet<string> Dropped = new[]
    {
        HeaderNames.Host,
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.TE,
        HeaderNames.Trailer,
        HeaderNames.TransferEncoding,
        HeaderNames.Upgrade,
        HeaderNames.ProxyAuthorization,
        HeaderNames.Cookie,
        HeaderNames.Origin,
        HeaderNames.Referer,
        HeaderNames.UserAgent,
        HeaderNames.AcceptEncoding,
        "Sec-Fetch-Site",
        "Sec-Fetch-Dest",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static HttpRequestMessage Create(Visit visit, SiteOrigin reachedAt)
    {
        var request = visit.Request;
        var forwarded = new HttpRequestMessage(
            HttpMethod.Parse(request.Method),
            new Uri(reachedAt + visit.Url.PathAndQuery)
        )
        {
            Content = HasBody(request) ? new StreamContent(request.Body) : null,
        };
        forwarded.Headers.Host = visit.Url.Authority;
        CopyHeaders(request, forwarded);
        Add(forwarded, HeaderNames.Cookie, visit.Browser.Cookies.HeaderFor(visit.Url, visit.Source));
        Add(forwarded, HeaderNames.Origin, OriginOf(request, visit.Source));
        Add(forwarded, HeaderNames.Referer, RefererOf(visit));
        Add(forwarded, HeaderNames.UserAgent, request.Headers.UserAgent + LineToken);
        Add(forwarded, "Sec-Fetch-Site", visit.Source.FetchSite);
        Add(forwarded, "Sec-Fetch-Dest", visit.IsPage ? "document" : request.Headers["Sec-Fetch-Dest"]);
        return forwarded;
    }

    private static bool HasBody(HttpRequest request) =>
        request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0;

    private static void CopyHeaders(HttpRequest request, HttpRequestMessage forwarded)
    {
        foreach (var (name, values) in request.Headers.Where(header => !Dropped.Contains(header.Key)))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                forwarded.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }
    }

    private static void Add(HttpRequestMessage forwarded, string name, string? value)
    {
        if (value is not null)
        {
            forwarded.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static string? OriginOf(HttpRequest request, RequestSource source) =>
        request.Headers.Origin.Count == 0 ? null
        : source.IsHidden || request.Headers.Origin == "null" ? "null"
        : source.Initiator?.ToString();

    private static string? RefererOf(Visit visit)
    {
        var referer = (string?)visit.Request.Headers.Referer;
        return visit.Addresses.Real(referer) is { } site ? site + new Uri(referer!).PathAndQuery : null;
    }
}
