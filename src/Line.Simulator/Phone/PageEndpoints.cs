namespace Line.Simulator.Phone;

/// <summary>The page itself, with nothing from any third party.</summary>
internal static class PageEndpoints
{
    public static void MapPage(this WebApplication app)
    {
        var policy = ContentSecurityPolicy(app.Services.GetRequiredService<SimulatorOptions>().SidePanelUrl);
        app.MapGet(
                "/{**path}",
                (string? path, PageFiles files, HttpContext context) => Get(path, files, context, policy)
            )
            .WithOrder(int.MaxValue);
    }

    private static IResult Get(string? path, PageFiles files, HttpContext context, string policy)
    {
        if (!files.TryOpen(path, out var file, out var contentType))
        {
            return TypedResults.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return TypedResults.Stream(file, contentType);
    }

    // Messages bring images and media from wherever the bot keeps them; code comes from here alone.
    private static string ContentSecurityPolicy(string? sidePanelUrl)
    {
        var sidePanel = sidePanelUrl is null ? "" : " " + new Uri(sidePanelUrl).GetLeftPart(UriPartial.Authority);
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; "
            + "manifest-src 'self'; img-src * data: blob:; media-src * data: blob:; "
            + $"frame-src 'self' http://*.localhost:*{sidePanel}; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
    }
}
