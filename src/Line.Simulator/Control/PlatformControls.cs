using Line.Simulator.Faults;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

internal static class PlatformControls
{
    private const int DefaultRequests = 100;

    public static void MapPlatform(this RouteGroupBuilder control)
    {
        control.MapGet("/faults", (FaultDice dice) => dice.Plan);
        control.MapPut("/faults", SetFaults);
        control.MapGet(
            "/requests",
            (RequestLog requests, int limit = DefaultRequests) => requests.Last(Math.Max(limit, 0))
        );
        control.MapPost("/clear-requests", ClearRequests);
        control.MapPost("/webhooks", SendWebhooksAsync);
        control.MapPost(
            "/events",
            (EventRequest request, CausedEvents events) => ControlResults.Of(events.Cause(request))
        );
        control.MapGet("/webhook-errors", GetErrors);
    }

    private static IResult SetFaults(FaultPlan plan, FaultDice dice)
    {
        dice.Plan = plan;
        return TypedResults.Json(plan, SimulatorJson.Default.FaultPlan);
    }

    private static IResult GetErrors(WebhookErrors errors, string? format) =>
        format == "tsv"
            ? TypedResults.Text(errors.ToTsv(), "text/tab-separated-values")
            : TypedResults.Json(errors.All, SimulatorJson.Default.IReadOnlyListWebhookError);

    private static IResult ClearRequests(RequestLog requests)
    {
        requests.Clear();
        return TypedResults.NoContent();
    }

    private static async Task<IResult> SendWebhooksAsync(
        WebhooksRequest request,
        RawWebhooks webhooks,
        CancellationToken cancellationToken
    )
    {
        var outcome = await webhooks.SendAsync(request.Events ?? [], cancellationToken);
        var answer =
            outcome.StatusCode == 0
                ? new WebhooksAnswer(null, outcome.Reason)
                : new WebhooksAnswer(outcome.StatusCode, null);
        return TypedResults.Json(answer, SimulatorJson.Default.WebhooksAnswer);
    }
}
