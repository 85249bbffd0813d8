using Microsoft.Net.Http.Headers;
using SameSiteMode = Microsoft.Net.Http.Headers.SameSiteMode;

namespace Line.Simulator.Browser;

/// <summary>The cookies of one browser, by its phone's clock. As in every browser they look at the host and not at the port.</summary>
internal sealed class CookieJar(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<Cookie> _cookies = [];

    public void Store(Uri from, string setCookie)
    {
        var now = time.GetUtcNow();
        if (Cookie.Read(setCookie, from, now) is not { } cookie)
        {
            return;
        }

        lock (_gate)
        {
            _cookies.RemoveAll(old => (old.Name, old.Host, old.Path) == (cookie.Name, cookie.Host, cookie.Path));
            if (!cookie.IsOver(now))
            {
                _cookies.Add(cookie);
            }
        }
    }

    public void Remove(string name)
    {
        lock (_gate)
        {
            _cookies.RemoveAll(cookie => cookie.Name == name);
        }
    }

    public bool Has(string name, Uri url)
    {
        lock (_gate)
        {
            return _cookies.Exists(cookie => cookie.Name == name && cookie.IsFor(url));
        }
    }

    /// <returns>What goes into the Cookie header of the request, or null.</returns>
    public string? HeaderFor(Uri url, RequestSource source)
    {
        var now = time.GetUtcNow();
        lock (_gate)
        {
            _cookies.RemoveAll(cookie => cookie.IsOver(now));
            var sent = _cookies.Where(cookie => cookie.IsFor(url) && Goes(cookie, source));

            // The longer path first; what is equal keeps the order in which it came.
            var header = string.Join("; ", sent.OrderByDescending(cookie => cookie.Path.Length).Select(Pair));
            return header.Length > 0 ? header : null;
        }
    }

    private static bool Goes(Cookie cookie, RequestSource source) =>
        !source.IsCrossSite
        || cookie.SameSite == SameSiteMode.None
        || (cookie.SameSite == SameSiteMode.Lax && source is { IsNavigation: true, IsSafe: true });

    private static string Pair(Cookie cookie) => $"{cookie.Name}={cookie.Value}";
}
