using System.Collections.Frozen;
using System.Net.Mime;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Line.Simulator.Browser;

/// <summary>The site's answer as the phone's browser gets it: cookies taken out, addresses turned, all else as it came.</summary>
internal sealed class ForwardedResponse(Visit visit, HttpResponseMessage response, PageViews views)
{
    /// <summary>Says that the way goes on in another browser; only our own pages are believed.</summary>
    public const string OtherBrowserHeader = "x-simulator-other-browser";

    private static readonly FrozenSet<string> Dropped = new[]
    {
        HeaderNames.Connection,
        HeaderNames.KeepAlive,
        HeaderNames.TransferEncoding,
        HeaderNames.Trailer,
        HeaderNames.Upgrade,
        HeaderNames.SetCookie,
        HeaderNames.Location,
        HeaderNames.ContentSecurityPolicy,
        HeaderNames.ContentSecurityPolicyReportOnly,
        HeaderNames.XFrameOptions,
        HeaderNames.StrictTransportSecurity,
        HeaderNames.AltSvc,
        OtherBrowserHeader,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A rewritten page is another one than the site meant by these.</summary>
    private static readonly string[] OfTheOriginalBody =
    [
        HeaderNames.ContentLength,
        HeaderNames.ETag,
        HeaderNames.LastModified,
        HeaderNames.AcceptRanges,
    ];

    private readonly ContentSecurityPolicies _policies = new(visit.Addresses);

    private bool IsHtml => response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Text.Html;

    public async Task WriteAsync(HttpContext context)
    {
        StoreCookies();
        if (LineUrl() is { } lineUrl)
        {
            views.OpenLineUrl(visit.Browser, lineUrl);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        CopyHeaders(context.Response);
        if (IsHtml && !HttpMethods.IsHead(context.Request.Method))
        {
            await WritePageAsync(context);
            return;
        }

        if (response.Headers.Location is null)
        {
            views.Show(visit, title: "");
        }

        await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private void StoreCookies()
    {
        if (visit.IsLinePage && response.Headers.Contains(OtherBrowserHeader))
        {
            visit.Browser.ContinueInAnotherBrowser();
        }

        foreach (var cookie in ValuesOf(HeaderNames.SetCookie))
        {
            visit.Browser.Cookies.Store(visit.Url, cookie);
        }
    }

    private Uri? LineUrl() => Target() is { } target && LineUrls.IsLineUrl(target) ? target : null;

    private Uri? Target() => response.Headers.Location is { } location ? new Uri(visit.Url, location) : null;

    private void CopyHeaders(HttpResponse answer)
    {
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers))
        {
            if (!Dropped.Contains(name))
            {
                answer.Headers[name] = values.ToArray();
            }
        }

        if (Target() is { } target)
        {
            answer.Headers.Location = visit.Addresses.Of(target);
        }

        CopyPolicy(answer, HeaderNames.ContentSecurityPolicy);
        CopyPolicy(answer, HeaderNames.ContentSecurityPolicyReportOnly);
        if (_policies.Of(ValuesOf(HeaderNames.XFrameOptions).FirstOrDefault()) is { } frames)
        {
            answer.Headers.Append(HeaderNames.ContentSecurityPolicy, frames);
        }
    }

    private void CopyPolicy(HttpResponse answer, string name)
    {
        foreach (var policy in ValuesOf(name))
        {
            answer.Headers.Append(name, _policies.Rewrite(policy));
        }
    }

    private async Task WritePageAsync(HttpContext context)
    {
        // A character for each byte and back: the page's own encoding is kept without knowing it.
        var html = Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync(context.RequestAborted));
        foreach (var header in OfTheOriginalBody)
        {
            context.Response.Headers.Remove(header);
        }

        context.Response.Headers.CacheControl = "no-store";
        if (response.Headers.Location is null)
        {
            views.Show(visit, HtmlTitle.Of(html));
        }

        var rewritten = new HtmlRewriter(visit.Url, visit.Addresses, _policies).Rewrite(html);
        await context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes(rewritten), context.RequestAborted);
    }

    private IEnumerable<string> ValuesOf(string name) =>
        response.Headers.TryGetValues(name, out var values) ? values : [];
}
