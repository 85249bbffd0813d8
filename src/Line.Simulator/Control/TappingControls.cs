using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

internal static class TappingControls
{
    public static void MapTapping(this RouteGroupBuilder user)
    {
        user.MapPost("/tap", Tap);
        user.MapPost("/press", Press);
        user.MapPost("/actions", Perform);
    }

    private static IResult Tap(ActingUser acting, TapRequest request, RichMenuLinks links, ActionPerformer performer)
    {
        if (links.SeenBy(acting.User)?.RichMenu is not { } richMenu)
        {
            return ControlResults.Refused(StatusCodes.Status409Conflict, "The user sees no rich menu.");
        }

        JsonElement? action = request switch
        {
            { Label: { } label } => RichMenuAreas.ActionLabelled(richMenu, label),
            { X: { } x, Y: { } y } => RichMenuAreas.ActionAt(richMenu, x, y),
            _ => null,
        };
        return action is { } found
            ? ControlResults.Of(performer.Perform(acting.User, found, parameters: null, quickReply: false))
            : ControlResults.Refused(
                StatusCodes.Status404NotFound,
                $"The rich menu has no such area; it has: {string.Join(", ", RichMenuAreas.Labels(richMenu))}."
            );
    }

    private static IResult Press(ActingUser acting, PressRequest request, ActionPerformer performer)
    {
        var label = request.Label ?? "";
        return ButtonFinder.Find(acting.User.Chat.Entries, label, request.MessageId) is { } button
            ? ControlResults.Of(performer.Perform(acting.User, button.Action, request.Params, button.QuickReply))
            : ControlResults.Refused(
                StatusCodes.Status404NotFound,
                $"No message of the account has a button or a shown quick reply '{label}'."
            );
    }

    private static IResult Perform(ActingUser acting, ActionRequest request, ActionPerformer performer) =>
        ControlResults.Of(performer.Perform(acting.User, request.Action, request.Params, request.QuickReply));
}
