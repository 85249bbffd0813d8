using System.Globalization;
using System.Net.Mime;
using System.Text;

namespace Line.Simulator.Pages;

/// <summary>A whole page of LINE's own, with nothing from elsewhere.</summary>
internal sealed record PageResult(string Title, Html Content) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string Stylesheet { get; init; } = "/css/line-page.css";

    /// <summary>Who may show the page in a frame.</summary>
    public string FrameAncestors { get; init; } = "'none'";

    /// <summary>Origins a form of the page may lead to besides its own.</summary>
    public string FormTargets { get; init; } = "";

    /// <summary>Of the handler that made the page; when it is written out, that is over.</summary>
    private string Language { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The page sends its form by itself, as far as the browser has scripts.</summary>
    public bool SubmitsItself { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; "
            + $"frame-ancestors {FrameAncestors}; form-action 'self' {FormTargets}".TrimEnd();
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset={Encoding.UTF8.WebName}";
        return response.WriteAsync(Document().Text, httpContext.RequestAborted);
    }

    private Html Document() =>
        Html.Of(
            $"""
            <!doctype html>
            <html lang="{Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Title}</title>
            <link rel="stylesheet" href="{Stylesheet}">
            {(SubmitsItself ? Html.Of($"<script type=\"module\" src=\"/js/submit.js\"></script>") : Html.Nothing)}
            </head>
            <body>
            <main>
            <h1>{Title}</h1>
            {Content}
            </main>
            </body>
            </html>
            """
        );
}
