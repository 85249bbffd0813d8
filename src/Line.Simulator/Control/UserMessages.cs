using System.Text.Json;
using System.Text.Json.Nodes;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Control;

/// <summary>What a user sends: a bubble on their side and an event for the bot.</summary>
internal sealed class UserMessages(
    WebhookEvents events,
    MessageContents contents,
    MarkAsReadTokens markAsReadTokens,
    QuoteTokens quoteTokens,
    Identifiers identifiers,
    SimulatorOptions options,
    TimeProvider time
)
{
    public Outcome SendText(LineUser user, string text, string? quotedMessageId = null)
    {
        var message = new JsonObject { ["type"] = "text", ["text"] = text };
        if (quotedMessageId is not null)
        {
            message["quotedMessageId"] = quotedMessageId;
        }

        return Send(user, identifiers.NewMessageId(), message, message, quotable: true);
    }

    public Outcome SendSticker(LineUser user, string packageId, string stickerId)
    {
        var bubble = new JsonObject
        {
            ["type"] = "sticker",
            ["packageId"] = packageId,
            ["stickerId"] = stickerId,
        };
        var message = bubble.DeepClone().AsObject();
        message["stickerResourceType"] = "STATIC";
        return Send(user, identifiers.NewMessageId(), bubble, message, quotable: true);
    }

    public Outcome SendLocation(LineUser user, LocationRequest location)
    {
        var message = new JsonObject { ["type"] = "location" };
        if (location.Title is { } title)
        {
            message["title"] = title;
        }

        if (location.Address is { } address)
        {
            message["address"] = address;
        }

        message["latitude"] = location.Latitude;
        message["longitude"] = location.Longitude;
        return Send(user, identifiers.NewMessageId(), message, message, quotable: false);
    }

    public Outcome SendImage(LineUser user, MessageContent image)
    {
        var id = identifiers.NewMessageId();
        contents.Add(id, image);
        var bubble = new JsonObject
        {
            ["type"] = "image",
            ["originalContentUrl"] = $"/phone/content/{id}",
            ["previewImageUrl"] = $"/phone/content/{id}",
        };
        var message = new JsonObject
        {
            ["type"] = "image",
            ["contentProvider"] = new JsonObject { ["type"] = "line" },
        };
        return Send(user, id, bubble, message, quotable: true);
    }

    public Outcome Unsend(LineUser user, string messageId)
    {
        if (!user.Chat.Remove(messageId, ChatSide.User))
        {
            return Outcome.NotFound("The user sent no such message.");
        }

        contents.Remove(messageId);
        var line = SystemLine.Of("unsent", identifiers);
        user.Chat.Add(ChatSide.System, [line], line.Id, time.GetUtcNow(), read: false);
        return new Outcome { WebhookEventId = events.Unsend(user, messageId) };
    }

    /// <summary>The bubble of a postback's displayText: shown, but no message to the bot.</summary>
    public string ShowOnly(LineUser user, string text)
    {
        var id = identifiers.NewMessageId();
        AddBubble(user, id, new JsonObject { ["type"] = "text", ["text"] = text });
        return id;
    }

    private Outcome Send(LineUser user, string id, JsonObject bubble, JsonObject message, bool quotable)
    {
        if (user.Friendship == Friendship.Blocked)
        {
            return Outcome.Impossible("The user has blocked the account.");
        }

        user.Wrote(time.GetUtcNow());
        AddBubble(user, id, bubble);

        // Drawn once, because a redelivered event is the same to the last token.
        var quoteToken = quotable ? quoteTokens.Issue(id) : null;
        var markAsReadToken = options.ManualMarkAsRead ? markAsReadTokens.Issue(user.Chat, id) : null;
        var eventId = events.Message(user, writer => WriteMessage(writer, id, quoteToken, markAsReadToken, message));
        return new Outcome { MessageId = id, WebhookEventId = eventId };
    }

    private void AddBubble(LineUser user, string id, JsonObject bubble) =>
        user.Chat.Add(
            ChatSide.User,
            [new ChatMessage(id, Bubble.Of(bubble))],
            id,
            time.GetUtcNow(),
            read: !options.ManualMarkAsRead
        );

    private static void WriteMessage(
        Utf8JsonWriter writer,
        string id,
        string? quoteToken,
        string? markAsReadToken,
        JsonObject message
    )
    {
        foreach (var (name, value) in message)
        {
            writer.WritePropertyName(name);
            value!.WriteTo(writer);
        }

        writer.WriteString("id"u8, id);
        if (quoteToken is not null)
        {
            writer.WriteString("quoteToken"u8, quoteToken);
        }

        if (markAsReadToken is not null)
        {
            writer.WriteString("markAsReadToken"u8, markAsReadToken);
        }
    }
}
