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
    public string Message(LineUser user, Action<Utf8JsonWriter> writeMessage) =>
        Send(
            "message",
            user,
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
            user,
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
            user,
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("follow"u8);
                writer.WriteBoolean("isUnblocked"u8, isUnblocked);
                writer.WriteEndObject();
            }
        );

    public string Unfollow(LineUser user) => Send("unfollow", user, replyable: false, writeDetails: null);

    public string Unsend(LineUser user, string messageId) =>
        Send(
            "unsend",
            user,
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
            user,
            replyable: true,
            writer =>
            {
                writer.WriteStartObject("link"u8);
                writer.WriteString("result"u8, user is null ? "failed"u8 : "ok"u8);
                writer.WriteString("nonce"u8, nonce);
                writer.WriteEndObject();
            }
        );

    private string Send(string type, LineUser? user, bool replyable, Action<Utf8JsonWriter>? writeDetails)
    {
        var now = time.GetUtcNow();
        var replyToken = replyable && user is not null ? IssueReplyToken(user, now) : null;
        var outgoing = new OutgoingEvent(type, identifiers.NewWebhookEventId(), now, user, replyToken, writeDetails);
        dispatcher.Dispatch(outgoing);
        return outgoing.WebhookEventId;
    }

    private string IssueReplyToken(LineUser user, DateTimeOffset now)
    {
        var replyToken = identifiers.NewReplyToken();
        replyTokens.Issue(replyToken, user, now);
        return replyToken;
    }
}
