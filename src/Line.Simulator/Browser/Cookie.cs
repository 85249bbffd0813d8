using Microsoft.Net.Http.Headers;
using SameSiteMode = Microsoft.Net.Http.Headers.SameSiteMode;

namespace Line.Simulator.Browser;

/// <summary>One cookie as a browser keeps it.</summary>
/// <param name="ExpiresAt">Null: until the browser is closed.</param>
internal sealed record Cookie(
    string Name,
    string Value,
    string Host,
    string Path,
    SameSiteMode SameSite,
    DateTimeOffset? ExpiresAt
)
{
    private const string HostPrefix = "__Host-";
    private const string SecurePrefix = "__Secure-";
    private const int LongestCookie = 4096;

    /// <summary>Browsers keep no cookie longer, whatever a site asks for.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(400);

    /// <returns>Null for a cookie that a browser would not take.</returns>
    public static Cookie? Read(string setCookie, Uri from, DateTimeOffset now)
    {
        if (setCookie.Length > LongestCookie || !SetCookieHeaderValue.TryParse(setCookie, out var given))
        {
            return null;
        }

        var path = given.Path.HasValue && given.Path.Value.StartsWith('/') ? given.Path.Value : DefaultPath(from);
        return IsAllowed(given, path, from.Host)
            ? new Cookie(
                given.Name.Value ?? "",
                given.Value.Value ?? "",
                from.Host,
                path,
                given.SameSite == SameSiteMode.Unspecified ? SameSiteMode.Lax : given.SameSite,
                ExpiryOf(given, now)
            )
            : null;
    }

    public bool IsFor(Uri url) =>
        Host == url.Host
        && (
            url.AbsolutePath == Path
            || (
                url.AbsolutePath.StartsWith(Path, StringComparison.Ordinal)
                && (Path.EndsWith('/') || url.AbsolutePath[Path.Length] == '/')
            )
        );

    public bool IsOver(DateTimeOffset now) => ExpiresAt <= now;

    // Every site shown here is on this computer, which browsers take for as safe as https: Secure cookies go both ways.
    private static bool IsAllowed(SetCookieHeaderValue given, string path, string host)
    {
        var name = given.Name.Value ?? "";
        var isOwnHost = !given.Domain.HasValue || given.Domain.Value == host;
        var keepsItsPrefix =
            (
                !name.StartsWith(HostPrefix, StringComparison.OrdinalIgnoreCase)
                || (given.Secure && !given.Domain.HasValue && path == "/")
            ) && (!name.StartsWith(SecurePrefix, StringComparison.OrdinalIgnoreCase) || given.Secure);
        return isOwnHost && keepsItsPrefix && (given.SameSite != SameSiteMode.None || given.Secure);
    }

    private static DateTimeOffset? ExpiryOf(SetCookieHeaderValue given, DateTimeOffset now)
    {
        var asked = given.MaxAge is { } age ? now + age : given.Expires;
        return asked > now + LongestLife ? now + LongestLife : asked;
    }

    private static string DefaultPath(Uri from)
    {
        var lastSlash = from.AbsolutePath.LastIndexOf('/');
        return lastSlash == 0 ? "/" : from.AbsolutePath[..lastSlash];
    }
}
