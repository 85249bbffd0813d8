using LineMobileBot.Site.Safety;

namespace LineMobileBot.Site.Audit;

/// <summary>Where the present request comes from, as far as it may be kept: a keyed hash.</summary>
internal sealed class VisitorAddress(IHttpContextAccessor requests, KeyedHashes hashes)
{
    private const string Purpose = "visitor-address";

    /// <summary>Null outside of a request.</summary>
    public byte[]? Hash() =>
        requests.HttpContext?.Connection.RemoteIpAddress is { } address ? hashes.Of(Purpose, address.ToString()) : null;
}
