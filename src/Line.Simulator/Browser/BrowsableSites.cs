using System.Net;
using Line.Simulator.Liff;

namespace Line.Simulator.Browser;

/// <summary>
/// Which sites phones open in LINE's browser: those on this computer, and those that the settings name. A listed site may be
/// reached at another address than people use, as between containers.
/// </summary>
internal sealed class BrowsableSites
{
    private readonly Dictionary<SiteOrigin, SiteOrigin> _reachedAt;

    private readonly LiffApps _liffApps;

    public BrowsableSites(SimulatorOptions options, LiffApps liffApps)
    {
        _reachedAt = options.Sites.Select(Read).ToDictionary(site => site.Origin, site => site.ReachedAt);
        _liffApps = liffApps;
    }

    /// <summary>An address of LINE's that stands for a page elsewhere leads there.</summary>
    public Uri Resolve(Uri url) => LiffUrls.Resolve(url, _liffApps);

    public bool Has(SiteOrigin site) => site.IsLoopback || _reachedAt.ContainsKey(site);

    /// <summary>Somebody who is not at this computer gets to see nothing that only this computer should.</summary>
    public bool Has(SiteOrigin site, HttpContext visitor) =>
        Has(site) && (_reachedAt.ContainsKey(site) || IsOurs(site, visitor.Request) || IsAtThisComputer(visitor));

    public SiteOrigin ReachedAt(SiteOrigin site, HttpContext visitor)
    {
        if (_reachedAt.TryGetValue(site, out var elsewhere))
        {
            return elsewhere;
        }

        return IsOurs(site, visitor.Request) ? OwnAddress(visitor) : site;
    }

    /// <summary>The simulator itself, by the port at which the visitor's browser finds it.</summary>
    public static bool IsOurs(SiteOrigin site, HttpRequest request) =>
        site.IsLoopback && site.Scheme == request.Scheme && site.Port == (request.Host.Port ?? site.Port);

    private static bool IsAtThisComputer(HttpContext visitor) =>
        visitor.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static SiteOrigin OwnAddress(HttpContext visitor)
    {
        var address = visitor.Connection.LocalIpAddress ?? IPAddress.Loopback;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return SiteOrigin.Of(
            new UriBuilder(visitor.Request.Scheme, plain.ToString(), visitor.Connection.LocalPort).Uri
        );
    }

    private static (SiteOrigin Origin, SiteOrigin ReachedAt) Read(string setting)
    {
        var parts = setting.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return SiteOrigin.Of(parts[0]) is { } origin && SiteOrigin.Of(parts[^1]) is { } reachedAt
            ? (origin, reachedAt)
            : throw new InvalidOperationException($"Simulator__Sites: '{setting}' is no address, nor two.");
    }
}
