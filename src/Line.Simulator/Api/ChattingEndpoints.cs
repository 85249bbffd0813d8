using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class ChattingEndpoints
{
    private const int DefaultLoadingSeconds = 20;
    private const int LoadingStepSeconds = 5;
    private const int MaximumLoadingSeconds = 60;

    public static void MapChatting(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/chat/loading/start", StartLoading).WithName("showLoadingAnimation");
        api.MapPost("/v2/bot/chat/markAsRead", MarkAsRead).WithName("markMessagesAsReadByToken");
        api.MapPost("/v2/bot/message/markAsRead", MarkChatAsRead).WithName("markMessagesAsRead");
    }

    private static IResult StartLoading(Body<LoadingRequest> body, LineUsers users, ChangeFeed feed, TimeProvider time)
    {
        var seconds = body.Value.LoadingSeconds ?? DefaultLoadingSeconds;
        if (seconds is < LoadingStepSeconds or > MaximumLoadingSeconds || seconds % LoadingStepSeconds != 0)
        {
            return LineError.BadProperty("loadingSeconds", "Must be a multiple of 5 between 5 and 60");
        }

        if (!LineUsers.IsWellFormed(body.Value.ChatId))
        {
            return LineError.UnreadableProperty("chatId");
        }

        if (users.TryGet(body.Value.ChatId!, out var user) && user.Receives(time.GetUtcNow()))
        {
            user.Loading.Start(
                TimeSpan.FromSeconds(seconds),
                time,
                () => feed.Publish(new LoadingStopped(user.UserId))
            );
            feed.Publish(new LoadingStarted(user.UserId, seconds));
        }

        return ApiResults.Accepted();
    }

    // The older call, which LINE gives to a few only.
    private static IResult MarkChatAsRead(Body<MarkChatAsReadRequest> body, LineUsers users)
    {
        var userId = body.Value.Chat?.UserId;
        if (!LineUsers.IsWellFormed(userId))
        {
            return LineError.UnreadableProperty("chat.userId");
        }

        if (users.TryGet(userId!, out var user) && user.Chat.Entries is [.., var newest])
        {
            user.Chat.MarkReadUpTo(newest.Id);
        }

        return ApiResults.Ok();
    }

    private static IResult MarkAsRead(Body<MarkAsReadRequest> body, MarkAsReadTokens tokens) =>
        tokens.MarkAsRead(body.Value.MarkAsReadToken ?? "")
            ? ApiResults.Ok()
            : LineError.BadRequest(
                "Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook."
            );
}
