using System.Text.RegularExpressions;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static partial class RichMenuBatchEndpoints
{
    private const int MostOperations = 1000;

    public static void MapRichMenuBatches(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/richmenu/batch", Start).WithName("richMenuBatch");
        api.MapPost("/v2/bot/richmenu/validate/batch", Validate).WithName("validateRichMenuBatchRequest");
        api.MapGet("/v2/bot/richmenu/progress/batch", GetProgress).WithName("getRichMenuBatchProgress");
    }

    private static IResult Start(Body<RichMenuBatchRequest> body, HttpContext context, RichMenuBatches batches)
    {
        if (RefusalOf(body.Value) is { } refusal)
        {
            return refusal;
        }

        batches.Start(
            RequestRecording.RequestIdOf(context),
            [.. body.Value.Operations!.Select(operation => new RichMenuBatchOperation(operation.From, operation.To))]
        );
        return ApiResults.Accepted();
    }

    private static IResult Validate(Body<RichMenuBatchRequest> body) => RefusalOf(body.Value) ?? ApiResults.Ok();

    private static IResult GetProgress(string? requestId, RichMenuBatches batches) =>
        batches.Find(requestId) is { } batch
            ? TypedResults.Json(
                new BatchProgressAnswer(PhaseOf(batch), batch.AcceptedAt, batch.CompletedAt),
                ApiJson.Default.BatchProgressAnswer
            )
            : LineError.NotFound();

    private static string PhaseOf(RichMenuBatch batch) =>
        batch.CompletedAt is null ? "ongoing"
        : batch.Failed ? "failed"
        : "succeeded";

    private static IResult? RefusalOf(RichMenuBatchRequest request)
    {
        if (request.Operations is not { Count: >= 1 and <= MostOperations } operations)
        {
            return LineError.BadProperty("operations", $"Size must be between 1 and {MostOperations}");
        }

        if (request.ResumeRequestKey is { } key && !KeyForm().IsMatch(key))
        {
            return LineError.BadProperty(
                "resumeRequestKey",
                "Length must be between 1 and 100 of a-z, A-Z, 0-9, _ and -"
            );
        }

        for (var i = 0; i < operations.Count; i++)
        {
            if (WrongWith(operations[i]) is var (property, problem))
            {
                return LineError.BadProperty($"operations[{i}].{property}", problem);
            }
        }

        return null;
    }

    private static (string Property, string Problem)? WrongWith(BatchOperation operation) =>
        operation switch
        {
            { Type: not ("link" or "unlink" or "unlinkAll") } => ("type", "invalid type"),
            { Type: "link" or "unlink", From: null or "" } => ("from", "must be specified"),
            { Type: "link", To: null or "" } => ("to", "must be specified"),
            { Type: "unlink" or "unlinkAll", To: not null } => ("to", "must not be specified"),
            { Type: "unlinkAll", From: not null } => ("from", "must not be specified"),
            _ => null,
        };

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,100}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();
}
