using System.Net;
using LineMobileBot.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;

namespace LineMobileBot.Site.Safety;

/// <summary>
/// Pages are reached by the address in the settings, whatever a proxy in front of us speaks, and whatever Host a request claims:
/// no link or redirect is ever built from what a request says of itself.
/// </summary>
internal sealed class PublicAddress(RequestDelegate next, BotSettings settings)
{
    private readonly HostString host = HostString.FromUriComponent(settings.PublicBaseUrl);
    private readonly string scheme = settings.PublicBaseUrl.Scheme;

    public Task InvokeAsync(HttpContext context)
    {
        (context.Request.Scheme, context.Request.Host) = (scheme, host);
        return next(context);
    }

    /// <summary>The visitor's own address comes from the proxies that are trusted by name, and from nobody else.</summary>
    public static ForwardedHeadersOptions ProxiesOf(BotSettings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxies in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(proxies);
        }

        return options;
    }
}
