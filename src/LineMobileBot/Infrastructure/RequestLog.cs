using System.Diagnostics;

namespace LineMobileBot.Infrastructure;

/// <summary>One line for each request: method, route pattern (never the URL: it carries link tokens), status, time.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.Response.StatusCode;
        }
        finally
        {
            if (logger.IsEnabled(LogLevel.Information))
            {
                var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";
                var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                Log.Request(logger, context.Request.Method, route, status, elapsed);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1301, LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds:0.0} ms")]
        public static partial void Request(
            ILogger logger,
            string method,
            string route,
            int status,
            double milliseconds
        );
    }
}
