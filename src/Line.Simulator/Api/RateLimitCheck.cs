using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal sealed class RateLimitCheck(RequestDelegate next, RateLimits limits)
{
    public Task InvokeAsync(HttpContext context) =>
        ApiEndpoints.OperationOf(context) is { } operation && !limits.TryTake(operation)
            ? LineError.RateLimit().ExecuteAsync(context)
            : next(context);
}
