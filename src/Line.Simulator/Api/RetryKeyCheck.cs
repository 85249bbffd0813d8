namespace Line.Simulator.Api;

/// <summary>X-Line-Retry-Key is refused wherever LINE does not know it.</summary>
internal sealed class RetryKeyCheck(RequestDelegate next)
{
    public const string Header = "X-Line-Retry-Key";

    public Task InvokeAsync(HttpContext context)
    {
        var key = context.Request.Headers[Header];
        if (key.Count == 0 || ApiEndpoints.OperationOf(context) is null)
        {
            return next(context);
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesRetryKey>() is null)
        {
            return LineError.BadRequest("The retry key is not supported by this API").ExecuteAsync(context);
        }

        return Guid.TryParseExact(key, "D", out _)
            ? next(context)
            : LineError.BadRequest("The retry key must be a UUID").ExecuteAsync(context);
    }

    public static Guid? KeyOf(HttpContext context) =>
        Guid.TryParseExact(context.Request.Headers[Header], "D", out var key) ? key : null;
}

/// <summary>Marks an endpoint that takes X-Line-Retry-Key.</summary>
internal sealed class TakesRetryKey;
