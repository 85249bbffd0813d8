using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Npgsql;

namespace LineMobileBot.Site.Safety;

/// <summary>Every failure of a page becomes a page with one kind sentence. What went wrong inside stays in the log.</summary>
internal sealed partial class ErrorPages(
    RequestDelegate next,
    IActionResultExecutor<ViewResult> views,
    IModelMetadataProvider metadata,
    PageAreas areas,
    ILogger<ErrorPages> logger
)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer any more.
            return;
        }
        catch (BadHttpRequestException wrong)
        {
            context.Response.StatusCode = wrong.StatusCode;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, failure);
            context.Response.Clear();
            context.Response.StatusCode = failure is NpgsqlException or TimeoutException
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError;
        }

        if (IsBareError(context.Response))
        {
            var area = areas.Of(context) ?? throw new InvalidOperationException("Errors have pages in areas only.");
            await RecogniseAsync(context, area);
            await ShowAsync(context, area);
        }
    }

    /// <summary>An address that leads nowhere asks nobody to sign in, so nobody has looked yet who is there.</summary>
    private static async Task RecogniseAsync(HttpContext context, PageArea area)
    {
        if (
            context.User.Identity is { IsAuthenticated: true }
            || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
        )
        {
            return;
        }

        try
        {
            var known = await context.AuthenticateAsync(area.Scheme);
            context.User = known.Principal ?? context.User;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            // The page does without its navigation.
        }
    }

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null };

    private Task ShowAsync(HttpContext context, PageArea area)
    {
        var result = new ViewResult
        {
            ViewName = area.ErrorView,
            ViewData = new ViewDataDictionary<ErrorSentence>(metadata, new ModelStateDictionary())
            {
                Model = area.ErrorOf(context.Response.StatusCode),
            },
        };
        return views.ExecuteAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()), result);
    }

    private static partial class Log
    {
        [LoggerMessage(1601, LogLevel.Error, "A page failed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
