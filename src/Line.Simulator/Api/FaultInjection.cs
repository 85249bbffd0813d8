using Line.Simulator.Faults;

namespace Line.Simulator.Api;

/// <summary>Lets go wrong what the fault plan wants to.</summary>
internal sealed class FaultInjection(RequestDelegate next, FaultDice dice, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (fault, latency) = dice.DrawFor(ApiEndpoints.OperationOf(context) ?? "");
        if (latency > TimeSpan.Zero)
        {
            await Task.Delay(latency, time, context.RequestAborted);
        }

        switch (fault)
        {
            case ApiFault.ServerError:
                await LineError
                    .With(StatusCodes.Status500InternalServerError, "Internal server error")
                    .ExecuteAsync(context);
                break;
            case ApiFault.TooManyRequests:
                await LineError.RateLimit().ExecuteAsync(context);
                break;
            case ApiFault.MonthlyLimit:
                await LineError.MonthlyLimit().ExecuteAsync(context);
                break;
            case ApiFault.DropBefore:
                context.Abort();
                break;
            case ApiFault.DropAfter:
                // The answer goes nowhere, or its first bytes might still reach the bot.
                context.Response.Body = Stream.Null;
                await next(context);
                context.Abort();
                break;
            default:
                await next(context);
                break;
        }
    }
}
