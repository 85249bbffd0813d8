using Line.Simulator.Platform;

namespace Line.Simulator.Control;

internal static class ViewControls
{
    private const int LongestWaitMs = 30_000;

    public static void MapViews(this RouteGroupBuilder user)
    {
        user.MapGet("/chat", GetChatAsync);
        user.MapGet("/richmenu", GetRichMenu);
    }

    private static async Task<IResult> GetChatAsync(
        ActingUser acting,
        CancellationToken cancellationToken,
        long after = 0,
        int waitMs = 0
    )
    {
        var chat = acting.User.Chat;
        if (waitMs > 0)
        {
            await WaitForGrowthAsync(chat, after, Math.Min(waitMs, LongestWaitMs), cancellationToken);
        }

        return TypedResults.Json(chat.EntriesAfter(after), SimulatorJson.Default.IReadOnlyListChatEntry);
    }

    // In real time, whatever the simulated clock does: it is the caller who waits.
    private static async Task WaitForGrowthAsync(Chat chat, long after, int waitMs, CancellationToken cancellationToken)
    {
        try
        {
            await chat.GrowthAfter(after).WaitAsync(TimeSpan.FromMilliseconds(waitMs), cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing came: the answer is what there is.
        }
    }

    private static IResult GetRichMenu(ActingUser acting, RichMenuLinks links) =>
        links.SeenBy(acting.User) is { } menu
            ? TypedResults.Json(
                new RichMenuInView(menu.RichMenuId, menu.RichMenu, $"/phone/richmenus/{menu.RichMenuId}/image"),
                SimulatorJson.Default.RichMenuInView
            )
            : TypedResults.NoContent();
}
