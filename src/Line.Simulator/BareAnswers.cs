using Line.Simulator.Api;
using Line.Simulator.Control;

namespace Line.Simulator;

/// <summary>What the framework refuses without a word gets the words of the door it was refused at.</summary>
internal static class BareAnswers
{
    public static void UseWordsForBareAnswers(this WebApplication app) =>
        app.UseStatusCodePages(static context =>
        {
            var request = context.HttpContext.Request;
            var status = context.HttpContext.Response.StatusCode;
            return ResultFor(request, status).ExecuteAsync(context.HttpContext);
        });

    private static IResult ResultFor(HttpRequest request, int status)
    {
        if (request.Path.StartsWithSegments("/control", StringComparison.OrdinalIgnoreCase))
        {
            return ControlResults.Refused(status, "The request cannot be read; README.md tells what is expected.");
        }

        return ApiEndpoints.IsLineHost(request.Path)
            ? LineError.With(status, "The request is invalid")
            : TypedResults.StatusCode(status);
    }
}
