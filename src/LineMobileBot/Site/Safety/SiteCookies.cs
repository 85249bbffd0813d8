using LineMobileBot.Infrastructure;

namespace LineMobileBot.Site.Safety;

/// <summary>
/// How all cookies of the site are made. Over https they are Secure and bound to the one host by the browser itself
/// (<c>__Host-</c>); plain http is for loopback, where neither would work.
/// </summary>
internal sealed class SiteCookies(BotSettings settings)
{
    private const string HostPrefix = "__Host-";

    private readonly bool overHttps = settings.PublicBaseUrl.Scheme == Uri.UriSchemeHttps;

    public string NameOf(string name) => overHttps ? HostPrefix + name : name;

    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = NameOf(name);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = overHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }
}
