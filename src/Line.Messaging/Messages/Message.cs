using System.Text.Json.Serialization;

namespace Line.Messaging.Messages;

/// <summary>
/// One message to send; up to five go together. The limits named on the properties are checked by
/// <see cref="MessageValidator"/>, never by cutting a text.
/// Source: https://developers.line.biz/en/reference/messaging-api/#message-objects
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextMessage), "text")]
[JsonDerivedType(typeof(TextV2Message), "textV2")]
[JsonDerivedType(typeof(StickerMessage), "sticker")]
[JsonDerivedType(typeof(ImageMessage), "image")]
[JsonDerivedType(typeof(VideoMessage), "video")]
[JsonDerivedType(typeof(AudioMessage), "audio")]
[JsonDerivedType(typeof(LocationMessage), "location")]
[JsonDerivedType(typeof(ImagemapMessage), "imagemap")]
[JsonDerivedType(typeof(TemplateMessage), "template")]
[JsonDerivedType(typeof(FlexMessage), "flex")]
[JsonDerivedType(typeof(CouponMessage), "coupon")]
public abstract record Message
{
    private protected Message() { }

    /// <summary>Buttons above the keyboard; of several messages only the last one's are shown.</summary>
    public QuickReply? QuickReply { get; init; }

    /// <summary>Another name or icon for this message only.</summary>
    public MessageSender? Sender { get; init; }
}
