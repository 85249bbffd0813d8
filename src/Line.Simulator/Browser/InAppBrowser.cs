using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Line.Simulator.Liff;
using Line.Simulator.Phone;
using Microsoft.AspNetCore.Http.Extensions;

namespace Line.Simulator.Browser;

/// <summary>
/// LINE's in-app browser. A phone's screen is a frame, and frames share the cookies of the browser they are in; so each phone
/// gets hosts of its own, and the simulator fetches for it what stands behind them, with that phone's cookies.
/// </summary>
internal sealed class InAppBrowser(
    RequestDelegate next,
    PhoneBrowsers browsers,
    BrowsableSites sites,
    PageViews views,
    PageFiles files,
    LiffDoor liff,
    IHttpClientFactory clients
)
{
    public const string ClientName = "in-app-browser";
    public const string Frame = "iframe";

    private const string DevelopmentCertificate = "CN=localhost";

    public static HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            SslOptions = { RemoteCertificateValidationCallback = IsTrusted },
        };

    public Task InvokeAsync(HttpContext context)
    {
        if (PhoneHost.Read(context.Request.Host.Host) is not { } host)
        {
            return next(context);
        }

        if (browsers.Find(host.UserId) is not { } browser || browser.SiteOf(host.Number) is not { } site)
        {
            return BrowserPages.Closed(context).ExecuteAsync(context);
        }

        if (ForeignRequests.IsForeign(context.Request, host) || !sites.Has(site, context))
        {
            return BrowserPages.Refused(context).ExecuteAsync(context);
        }

        if (context.Request.Path.StartsWithSegments(PhoneAddresses.LiffPath, StringComparison.Ordinal))
        {
            return AnswerLiffAsync(context, browser, site);
        }

        var addresses = new PhoneAddresses(browser, sites, context.Request);
        return context.Request.Path.StartsWithSegments(PhoneAddresses.OwnPath, StringComparison.Ordinal)
            ? OwnPage(context, browser).ExecuteAsync(context)
            : ShowAsync(context, new Visit(context.Request, site, browser, addresses));
    }

    // What developers make for this computer, nobody has signed.
    private static bool IsTrusted(
        object client,
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    ) => errors == SslPolicyErrors.None || certificate?.Subject == DevelopmentCertificate;

    private static bool IsNoAnswer(Exception exception, HttpContext context) =>
        exception is HttpRequestException
        || (exception is OperationCanceledException && !context.RequestAborted.IsCancellationRequested);

    private async Task AnswerLiffAsync(HttpContext context, PhoneBrowser browser, SiteOrigin site)
    {
        var answer = await liff.AnswerAsync(context, browser, site);
        await answer.ExecuteAsync(context);
    }

    private IResult OwnPage(HttpContext context, PhoneBrowser browser)
    {
        if (context.Request.Path == PhoneAddresses.StylesheetPath)
        {
            return files.TryOpen("css/line-page.css", out var css, out var type)
                ? TypedResults.Stream(css, type)
                : TypedResults.NotFound();
        }

        var url = (string?)context.Request.Query[PhoneAddresses.UrlField];
        if (!Uri.TryCreate(url, UriKind.Absolute, out var target))
        {
            return BrowserPages.Closed(context);
        }

        if (context.Request.Path != PhoneAddresses.LineUrlPath)
        {
            views.ShowOutside(browser, target, context.Request.GetEncodedUrl());
            return BrowserPages.Outside(context, target);
        }

        // No content: the page stays, and the phone does what the address says.
        views.OpenLineUrl(browser, target);
        return TypedResults.NoContent();
    }

    private async Task ShowAsync(HttpContext context, Visit visit)
    {
        if (visit.IsLinePage)
        {
            visit.Browser.SignInToLine(visit.Url);
        }

        using var request = ForwardedRequest.Create(visit, sites.ReachedAt(visit.Site, context));
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                context.RequestAborted
            );
            await new ForwardedResponse(visit, response, views).WriteAsync(context);
        }
        catch (Exception exception) when (IsNoAnswer(exception, context) && !context.Response.HasStarted)
        {
            views.Show(visit, title: "");
            await BrowserPages.Unreachable(context, visit.Site).ExecuteAsync(context);
        }
    }
}
