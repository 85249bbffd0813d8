using System.Text.Json;

namespace Line.Simulator.Platform;

/// <summary>Puts the account's messages into chats. LINE gives ids also for what reaches nobody.</summary>
internal sealed class MessageDelivery(
    Identifiers identifiers,
    QuoteTokens quoteTokens,
    DeliveryCounts counts,
    ChangeFeed feed,
    TimeProvider time
)
{
    public IReadOnlyList<SentMessage> Deliver(
        SendKind kind,
        IReadOnlyCollection<LineUser> recipients,
        IReadOnlyList<JsonElement> messages
    )
    {
        var now = time.GetUtcNow();
        var sent = messages.Select(Identify).ToList();
        var batch = sent.Zip(messages, (identified, message) => new ChatMessage(identified.Id, message)).ToList();
        var batchId = identifiers.NewBatchId();
        foreach (var user in recipients)
        {
            if (user.Loading.Stop())
            {
                feed.Publish(new LoadingStopped(user.UserId));
            }

            user.Chat.Add(ChatSide.Bot, batch, batchId, now, read: false);
        }

        counts.Add(kind, recipients.Count, now);
        return sent;
    }

    private SentMessage Identify(JsonElement message)
    {
        var id = identifiers.NewMessageId();
        return new SentMessage(id, IsQuotable(message) ? quoteTokens.Issue(id) : null);
    }

    private static bool IsQuotable(JsonElement message) =>
        message.TryGetProperty("type", out var type)
        && type.GetString() is "text" or "textV2" or "sticker" or "image" or "video" or "template" or "flex";
}
