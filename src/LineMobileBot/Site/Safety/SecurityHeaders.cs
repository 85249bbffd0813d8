using LineMobileBot.Infrastructure;
using Microsoft.Net.Http.Headers;

namespace LineMobileBot.Site.Safety;

/// <summary>What every answer of the site says to the browser, errors and redirects included.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, BotSettings settings)
{
    private const string OneYear = "max-age=31536000";

    private readonly bool overHttps = settings.PublicBaseUrl.Scheme == Uri.UriSchemeHttps;

    // A form may lead on to LINE: the sign-in ends in LINE's own dialog, and browsers count the redirect as the form's.
    private readonly string formTargets = $"'self' {settings.Line.AccessBaseUrl.GetLeftPart(UriPartial.Authority)}";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PolicyOf(CspNonce.Of(context), CspPictures.Of(context));
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (overHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        // Every page may hold personal data; only what is the same for everybody says otherwise by itself.
        if (!PublicFile.IsServedBy(context))
        {
            headers.CacheControl = "no-store";
            headers.Remove(HeaderNames.Pragma);
        }
    }

    private string PolicyOf(string nonce, string pictures) =>
        $"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; img-src {pictures}; connect-src 'self'; "
        + $"form-action {formTargets}; base-uri 'none'; frame-ancestors 'none'";
}
