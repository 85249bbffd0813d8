using System.Text.Json;

namespace LineMobileBot.BackOffice;

/// <summary>Gives every failure the shape the caller expects: a problem with a code. Details stay in the log.</summary>
internal sealed partial class ApiErrors(RequestDelegate next, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is BadHttpRequestException or JsonException)
        {
            await AnswerAsync(context, ApiProblems.BadRequest);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure);
            await AnswerAsync(context, ApiProblems.Internal);
        }
    }

    private static Task AnswerAsync(HttpContext context, ApiProblem problem) =>
        context.Response.HasStarted ? Task.CompletedTask : ApiProblems.WriteAsync(context, problem);

    private static partial class Log
    {
        [LoggerMessage(1501, LogLevel.Error, "A call of the back office failed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
