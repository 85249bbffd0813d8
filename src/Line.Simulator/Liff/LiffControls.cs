using Line.Simulator.Control;

namespace Line.Simulator.Liff;

internal sealed record ShareRequest(IReadOnlyList<string>? To);

/// <summary>The target picker of a phone, from outside.</summary>
internal static class LiffControls
{
    public static void MapShares(this RouteGroupBuilder user)
    {
        user.MapGet(
            "/shares",
            (ActingUser acting, ShareTargets shares) =>
                TypedResults.Json(shares.OpenFor(acting.User.UserId), SimulatorJson.Default.IReadOnlyListPendingShare)
        );
        user.MapPost("/shares/{shareId}", Answer);
    }

    private static IResult Answer(string shareId, ActingUser acting, ShareRequest request, ShareTargets shares) =>
        shares.Answer(acting.User.UserId, shareId, request.To ?? [])
            ? TypedResults.NoContent()
            : ControlResults.Refused(StatusCodes.Status404NotFound, "Nothing of this id waits to be shared.");
}
