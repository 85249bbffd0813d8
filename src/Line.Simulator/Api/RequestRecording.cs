using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>Gives every answer its x-line-request-id and keeps a record of the call.</summary>
internal sealed class RequestRecording(
    RequestDelegate next,
    RequestLog requests,
    Identifiers identifiers,
    TimeProvider time
)
{
    public const string RequestIdHeader = "x-line-request-id";

    public static string RequestIdOf(HttpContext context) => context.Response.Headers[RequestIdHeader].ToString();

    public async Task InvokeAsync(HttpContext context)
    {
        var requestId = identifiers.NewRequestId();
        context.Response.Headers[RequestIdHeader] = requestId;
        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        var status = StatusCodes.Status500InternalServerError;
        try
        {
            await next(context);
            status = context.RequestAborted.IsCancellationRequested ? 0 : context.Response.StatusCode;
        }
        finally
        {
            requests.Add(
                new RecordedRequest(
                    startedAt,
                    RequestKind.Api,
                    ApiEndpoints.OperationOf(context),
                    context.Request.Method,
                    context.Request.Path,
                    status,
                    time.GetElapsedTime(started).TotalMilliseconds,
                    requestId
                )
            );
        }
    }
}
