using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class NarrowcastEndpoints
{
    public static void MapNarrowcasts(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/message/narrowcast", Send).WithName("narrowcast").WithMetadata(new TakesRetryKey());
        api.MapGet("/v2/bot/message/progress/narrowcast", GetProgress).WithName("getNarrowcastProgress");
    }

    private static IResult Send(
        Body<NarrowcastRequest> body,
        HttpContext context,
        NarrowcastTargets targets,
        MessageSending sending,
        Narrowcasts narrowcasts
    )
    {
        var request = body.Value;
        if (!MessageChecks.TryRead(request.Messages, out var messages, out var refusal))
        {
            return refusal;
        }

        if (targets.Refuse(request) is { } wrong)
        {
            return wrong;
        }

        return sending.Once(
            context,
            SendKind.Narrowcast,
            () =>
            {
                if (targets.Reserve(request) is not var (chosen, isPart))
                {
                    return null;
                }

                narrowcasts.Start(RequestRecording.RequestIdOf(context), chosen, isPart, messages);
                return [];
            }
        );
    }

    private static IResult GetProgress(string? requestId, Narrowcasts narrowcasts)
    {
        if (narrowcasts.Find(requestId) is not { } narrowcast)
        {
            return LineError.NotFound();
        }

        var isOver = narrowcast.CompletedAt is not null;
        var sent = narrowcast.Phase == NarrowcastPhase.Succeeded;
        return TypedResults.Json(
            new NarrowcastProgressAnswer(
                narrowcast.Phase.ToString().ToLowerInvariant(),
                sent ? narrowcast.Targets.Count : null,
                sent ? 0 : null,
                sent ? narrowcast.Targets.Count : null,
                isOver && !sent ? DescriptionOf(narrowcast.Failure) : null,
                isOver && !sent ? (int)narrowcast.Failure : null,
                narrowcast.AcceptedAt,
                narrowcast.CompletedAt
            ),
            ApiJson.Default.NarrowcastProgressAnswer
        );
    }

    private static string DescriptionOf(NarrowcastFailure failure) =>
        failure == NarrowcastFailure.TooFew
            ? "There are not enough recipients."
            : "Only a part of the recipients could have been reached.";
}
