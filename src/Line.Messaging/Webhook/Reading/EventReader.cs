using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Webhook.Reading;

/// <summary>
/// One event by hand rather than by reflection: the type may stand anywhere, an unknown one is no error, and a known one
/// without what it needs becomes an <see cref="UnknownEvent"/> beside its whole neighbours.
/// </summary>
internal static class EventReader
{
    internal static WebhookEvent Read(JsonElement element)
    {
        var type = element.Text("type"u8);
        var timestamp = element.Instant("timestamp"u8);
        var known = type is null || timestamp is null ? null : ReadKnown(type, element);

        return (known ?? new UnknownEvent(type ?? "")) with
        {
            Mode = element.Text("mode"u8) ?? WebhookEvent.ActiveMode,
            Timestamp = timestamp ?? DateTimeOffset.UnixEpoch,
            WebhookEventId = element.Text("webhookEventId"u8),
            DeliveryContext = ReadDeliveryContext(element),
            Source = element.Object("source"u8) is { } source ? SourceReader.Read(source) : null,
            ReplyToken = element.Text("replyToken"u8),
            Raw = element,
        };
    }

    private static WebhookEvent? ReadKnown(string type, JsonElement element) =>
        type switch
        {
            MessageEvent.TypeName => MessageContentReader.Read(element) is { } message
                ? new MessageEvent(message)
                : null,
            PostbackEvent.TypeName => ReadPostback(element),
            FollowEvent.TypeName => new FollowEvent { IsUnblocked = element.Object("follow"u8)?.Flag("isUnblocked"u8) },
            UnfollowEvent.TypeName => new UnfollowEvent(),
            UnsendEvent.TypeName => element.Object("unsend"u8)?.Text("messageId"u8) is { } messageId
                ? new UnsendEvent(messageId)
                : null,
            AccountLinkEvent.TypeName => ReadAccountLink(element),
            MessageEditedEvent.TypeName => MessageContentReader.Read(element) is { } edited
                ? new MessageEditedEvent(edited)
                : null,
            _ => GroupEventReader.Read(type, element) ?? RareEventReader.Read(type, element),
        };

    private static DeliveryContext ReadDeliveryContext(JsonElement element) =>
        element.Object("deliveryContext"u8)?.Flag("isRedelivery"u8) is true
            ? DeliveryContext.Redelivery
            : DeliveryContext.FirstDelivery;

    private static PostbackEvent? ReadPostback(JsonElement element) =>
        element.Object("postback"u8) is { } postback && postback.Text("data"u8) is { } data
            ? new PostbackEvent(new PostbackContent(data) { Params = ReadParams(postback) })
            : null;

    private static PostbackParams? ReadParams(JsonElement postback) =>
        postback.Object("params"u8) is { } given
            ? new PostbackParams
            {
                Date = given.Text("date"u8),
                Time = given.Text("time"u8),
                Datetime = given.Text("datetime"u8),
                NewRichMenuAliasId = given.Text("newRichMenuAliasId"u8),
                Status = given.Text("status"u8),
            }
            : null;

    private static AccountLinkEvent? ReadAccountLink(JsonElement element) =>
        element.Object("link"u8) is { } link && link.Text("result"u8) is { } result && link.Text("nonce"u8) is { } nonce
            ? new AccountLinkEvent(new AccountLinkContent(result, nonce))
            : null;
}
