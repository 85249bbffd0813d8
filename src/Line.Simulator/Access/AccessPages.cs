using Line.Simulator.Pages;

namespace Line.Simulator.Access;

/// <summary>What several pages of <c>access.line.me</c> say alike.</summary>
internal static class AccessPages
{
    /// <summary>The request cannot be served, and whoever sent the visitor here is not told.</summary>
    public static PageResult Wrong(string sentence) =>
        new(AccessTexts.CannotGoOn, Html.Of($"<p role=\"alert\">{sentence}</p>"))
        {
            Status = StatusCodes.Status400BadRequest,
        };

    /// <summary>The end of the way: a sentence and the way back to the chat.</summary>
    public static PageResult End(string title, string sentence, SimulatorOptions options) =>
        new(
            title,
            Html.Of(
                $"<p>{sentence}</p><p><a class=\"main\" href=\"{ChatUrl(options)}\">{AccessTexts.BackToChat}</a></p>"
            )
        );

    // A form was sent: whatever comes next is read with GET.
    public static IResult SeeOther(string url) => new SeeOtherResult(url);

    private static string ChatUrl(SimulatorOptions options) =>
        $"https://line.me/R/ti/p/{Uri.EscapeDataString(options.BasicId)}";

    private sealed record SeeOtherResult(string Url) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Url;
            httpContext.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }
    }
}
