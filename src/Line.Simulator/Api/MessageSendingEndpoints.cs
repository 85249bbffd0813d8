using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class MessageSendingEndpoints
{
    private const int MaximumRecipients = 500;

    public static void MapMessageSending(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/message/reply", Reply).WithName("replyMessage");
        api.MapPost("/v2/bot/message/push", Push).WithName("pushMessage").WithMetadata(new TakesRetryKey());
        api.MapPost("/v2/bot/message/multicast", Multicast).WithName("multicast").WithMetadata(new TakesRetryKey());
        api.MapPost("/v2/bot/message/broadcast", Broadcast).WithName("broadcast").WithMetadata(new TakesRetryKey());
    }

    private static IResult Reply(
        Body<ReplyRequest> body,
        ReplyTokens replyTokens,
        MessageDelivery delivery,
        TimeProvider time
    )
    {
        var request = body.Value;
        if (string.IsNullOrEmpty(request.ReplyToken))
        {
            return LineError.BadProperty("replyToken", "May not be empty");
        }

        // Checked first: messages LINE refuses leave the token good for a second try.
        if (!MessageChecks.TryRead(request.Messages, out var messages, out var refusal))
        {
            return refusal;
        }

        if (replyTokens.Use(request.ReplyToken, time.GetUtcNow()) is not { } chat)
        {
            return LineError.BadRequest("Invalid reply token");
        }

        IRecipient[] recipients = chat.HearsReplies ? [chat] : [];
        var sent = delivery.Deliver(SendKind.Reply, recipients, messages);
        return TypedResults.Json(new SentAnswer(sent), ApiJson.Default.SentAnswer);
    }

    private static IResult Push(
        Body<PushRequest> body,
        HttpContext context,
        Addresses addresses,
        UnitChecks units,
        MessageSending sending
    )
    {
        var request = body.Value;
        if (string.IsNullOrEmpty(request.To))
        {
            return LineError.BadProperty("to", "May not be empty");
        }

        if (!LineUsers.IsWellFormed(request.To) && !LineGroups.IsWellFormed(request.To))
        {
            return LineError.UnreadableProperty("to");
        }

        if (!MessageChecks.TryRead(request.Messages, out var messages, out var refusal))
        {
            return refusal;
        }

        if (addresses.Find(request.To) is not { } recipient)
        {
            return LineError.BadRequest("Failed to send messages");
        }

        return units.Refuse(request.CustomAggregationUnits)
            ?? sending.Send(context, SendKind.Push, [recipient], messages);
    }

    private static IResult Multicast(
        Body<MulticastRequest> body,
        HttpContext context,
        LineUsers users,
        UnitChecks units,
        MessageSending sending
    )
    {
        var request = body.Value;
        if (request.To is not { Count: >= 1 and <= MaximumRecipients } to)
        {
            return LineError.BadProperty("to", $"Size must be between 1 and {MaximumRecipients}");
        }

        if (!to.All(LineUsers.IsWellFormed))
        {
            return LineError.UnreadableProperty("to");
        }

        if (!MessageChecks.TryRead(request.Messages, out var messages, out var refusal))
        {
            return refusal;
        }

        // Unknown users are passed over in silence: LINE's pages contradict each other here.
        var friends = to.Distinct(StringComparer.Ordinal)
            .Select(userId => users.TryGet(userId, out var user) ? user : null)
            .OfType<LineUser>()
            .Where(user => user.Friendship == Friendship.Friend)
            .ToList();
        return units.Refuse(request.CustomAggregationUnits)
            ?? sending.Send(context, SendKind.Multicast, friends, messages);
    }

    private static IResult Broadcast(
        Body<MessagesRequest> body,
        HttpContext context,
        LineUsers users,
        MessageSending sending
    ) =>
        MessageChecks.TryRead(body.Value.Messages, out var messages, out var refusal)
            ? sending.Send(context, SendKind.Broadcast, users.Friends, messages)
            : refusal;
}
