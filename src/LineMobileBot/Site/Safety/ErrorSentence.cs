namespace LineMobileBot.Site.Safety;

/// <summary>What an error page says.</summary>
internal sealed record ErrorSentence(string Title, string Text)
{
    public static ErrorSentence Of(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => new(SiteTexts.BadRequestTitle, SiteTexts.BadRequest),
            StatusCodes.Status403Forbidden => new(SiteTexts.ForbiddenTitle, SiteTexts.Forbidden),
            StatusCodes.Status404NotFound => new(SiteTexts.NotFoundTitle, SiteTexts.NotFound),
            StatusCodes.Status405MethodNotAllowed => new(SiteTexts.NotFoundTitle, SiteTexts.NotFound),
            StatusCodes.Status429TooManyRequests => new(SiteTexts.TooManyTitle, SiteTexts.TooMany),
            StatusCodes.Status503ServiceUnavailable => new(SiteTexts.BusyTitle, SiteTexts.Busy),
            < StatusCodes.Status500InternalServerError => new(SiteTexts.BadRequestTitle, SiteTexts.BadRequest),
            _ => new(SiteTexts.BrokenTitle, SiteTexts.Broken),
        };
}
