using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Webhook.Reading;

internal static class MessageContentReader
{
    /// <summary>Null where a known type lacks what it needs; an unknown type needs an id only.</summary>
    internal static MessageContent? Read(JsonElement element)
    {
        if (element.Object("message"u8) is not { } message)
        {
            return null;
        }

        var content =
            message.Text("id"u8) is { } id && message.Text("type"u8) is { } type ? ReadKnown(type, id, message) : null;
        return content is null ? null : content with { MarkAsReadToken = message.Text("markAsReadToken"u8) };
    }

    private static MessageContent? ReadKnown(string type, string id, JsonElement message) =>
        type switch
        {
            TextMessageContent.TypeName => ReadText(id, message),
            StickerMessageContent.TypeName => ReadSticker(id, message),
            ImageMessageContent.TypeName => ReadProvider(message) is { } provider
                ? new ImageMessageContent(id, provider)
                {
                    ImageSet = ReadImageSet(message),
                    QuoteToken = message.Text("quoteToken"u8),
                }
                : null,
            VideoMessageContent.TypeName => ReadProvider(message) is { } provider
                ? new VideoMessageContent(id, provider)
                {
                    Duration = message.Integer("duration"u8),
                    QuoteToken = message.Text("quoteToken"u8),
                }
                : null,
            AudioMessageContent.TypeName => ReadProvider(message) is { } provider
                ? new AudioMessageContent(id, provider) { Duration = message.Integer("duration"u8) }
                : null,
            FileMessageContent.TypeName => ReadFile(id, message),
            LocationMessageContent.TypeName => ReadLocation(id, message),
            _ => new UnknownMessageContent(type, id),
        };

    private static TextMessageContent? ReadText(string id, JsonElement message) =>
        message.Text("text"u8) is { } text
            ? new TextMessageContent(id, text)
            {
                Emojis = message.Items("emojis"u8, ReadEmoji),
                Mentionees = message.Object("mention"u8)?.Items("mentionees"u8, ReadMentionee),
                QuoteToken = message.Text("quoteToken"u8),
                QuotedMessageId = message.Text("quotedMessageId"u8),
            }
            : null;

    private static ReceivedEmoji? ReadEmoji(JsonElement emoji) =>
        emoji.SmallInteger("index"u8) is { } index
        && emoji.SmallInteger("length"u8) is { } length
        && emoji.Text("productId"u8) is { } productId
        && emoji.Text("emojiId"u8) is { } emojiId
            ? new ReceivedEmoji(index, length, productId, emojiId)
            : null;

    private static Mentionee? ReadMentionee(JsonElement mentionee) =>
        mentionee.Text("type"u8) is { } type
        && mentionee.SmallInteger("index"u8) is { } index
        && mentionee.SmallInteger("length"u8) is { } length
            ? new Mentionee(type, index, length)
            {
                UserId = mentionee.Text("userId"u8),
                IsSelf = mentionee.Flag("isSelf"u8),
            }
            : null;

    private static StickerMessageContent? ReadSticker(string id, JsonElement message) =>
        message.Text("packageId"u8) is { } packageId && message.Text("stickerId"u8) is { } stickerId
            ? new StickerMessageContent(id, packageId, stickerId)
            {
                StickerResourceType = message.Text("stickerResourceType"u8),
                Keywords = message.Items("keywords"u8, keyword => keyword.AsText()),
                Text = message.Text("text"u8),
                QuoteToken = message.Text("quoteToken"u8),
                QuotedMessageId = message.Text("quotedMessageId"u8),
            }
            : null;

    private static ContentProvider? ReadProvider(JsonElement message) =>
        message.Object("contentProvider"u8) is { } provider && provider.Text("type"u8) is { } type
            ? new ContentProvider(type)
            {
                OriginalContentUrl = provider.Text("originalContentUrl"u8),
                PreviewImageUrl = provider.Text("previewImageUrl"u8),
            }
            : null;

    private static ImageSet? ReadImageSet(JsonElement message) =>
        message.Object("imageSet"u8) is { } set && set.Text("id"u8) is { } id
            ? new ImageSet(id) { Index = set.SmallInteger("index"u8), Total = set.SmallInteger("total"u8) }
            : null;

    private static FileMessageContent? ReadFile(string id, JsonElement message) =>
        message.Text("fileName"u8) is { } name && message.Integer("fileSize"u8) is { } size
            ? new FileMessageContent(id, name, size)
            : null;

    private static LocationMessageContent? ReadLocation(string id, JsonElement message) =>
        message.Real("latitude"u8) is { } latitude && message.Real("longitude"u8) is { } longitude
            ? new LocationMessageContent(id, latitude, longitude)
            {
                Title = message.Text("title"u8),
                Address = message.Text("address"u8),
            }
            : null;
}
