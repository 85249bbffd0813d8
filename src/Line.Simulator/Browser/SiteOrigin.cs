using System.Net;

namespace Line.Simulator.Browser;

/// <summary>Scheme, host and port: what a browser keeps sites apart by.</summary>
internal readonly record struct SiteOrigin(string Scheme, string Host, int Port)
{
    private const string Localhost = "localhost";

    /// <summary>On this computer, by a name that is not one of our own phones' hosts.</summary>
    public bool IsLoopback =>
        Host == Localhost
        || (IPAddress.TryParse(Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    public string Authority => new Uri(ToString()).Authority;

    public static SiteOrigin Of(Uri url) => new(url.Scheme, url.Host, url.Port);

    /// <returns>Null for what is no web address.</returns>
    public static SiteOrigin? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? Of(url)
            : null;

    /// <summary>Cookies look at the site, which has no port.</summary>
    public bool IsSameSite(SiteOrigin other) => Scheme == other.Scheme && Host == other.Host;

    public override string ToString() => new UriBuilder(Scheme, Host, Port).Uri.GetLeftPart(UriPartial.Authority);
}
