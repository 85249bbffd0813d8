using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Webhooks;

/// <summary>Makes the events of LINE's API description and sends them on their way.</summary>
internal sealed class WebhookEvents(
    Identifiers identifiers,
    ReplyTokens replyTokens,
    TimeProvider time,
    WebhookDispatcher dispatcher
)
{
    public string Message(EventSource source, Action<Utf8JsonWriter> writeMessage) =>
        Send(
            "message",
            source,
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("message"u8);
                writeMessage(writer);
                writer.WriteEndObject();
            }
        );

    public string Postback(LineUser user, string data, JsonElement? parameters) =>
        Send(
            "postback",
            EventSource.Of(user),
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("postback"u8);
                writer.WriteString("data"u8, data);
                if (parameters is { } given)
                {
                    writer.WritePropertyName("params"u8);
                    given.WriteTo(writer);
                }

                writer.WriteEndObject();
            }
        );

    public string Follow(LineUser user, bool isUnblocked) =>
        Send(
            "follow",
            EventSource.Of(user),
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("follow"u8);
                writer.WriteBoolean("isUnblocked"u8, isUnblocked);
                writer.WriteEndObject();
            }
        );

    public string Unfollow(LineUser user) =>
        Send("unfollow", EventSource.Of(user), replyable: false, writeDetails: null);

    public string Unsend(LineUser user, string messageId) =>
        Send(
            "unsend",
            EventSource.Of(user),
            replyable: false,
            writer =>
            {
                writer.WriteStartObject("unsend"u8);
                writer.WriteString("messageId"u8, messageId);
                writer.WriteEndObject();
            }
        );

    /// <param name="user">Who linked; null when it was somebody else than the link was for.</param>
    public string AccountLink(LineUser? user, string nonce) =>
        Send(
            "accountLink",
            EventSource.Of(user),
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("link"u8);
                writer.WriteString("result"u8, user is null ? "failed"u8 : "ok"u8);
                writer.WriteString("nonce"u8, nonce);
                writer.WriteEndObject();
            }
        );

    /// <summary>Any event at all; it can be replied to where it happened in a chat.</summary>
    public string Send(
        string type,
        EventSource? source,
        bool replyable,
        Action<Utf8JsonWriter>? writeDetails,
        bool isStandby = false
    )
    {
        var now = time.GetUtcNow();
        var replyToken = replyable && source?.Chat is { } chat ? IssueReplyToken(chat, now) : null;
        var outgoing = new OutgoingEvent(
            type,
            identifiers.NewWebhookEventId(),
            now,
            source,
            replyToken,
            writeDetails,
            isStandby
        );
        dispatcher.Dispatch(outgoing);
        return outgoing.WebhookEventId;
    }

    private string IssueReplyToken(IRecipient chat, DateTimeOffset now)
    {
        var replyToken = identifiers.NewReplyToken();
        replyTokens.Issue(replyToken, chat, now);
        return replyToken;
    }
}
