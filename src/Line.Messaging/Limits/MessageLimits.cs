using System.Text.Json;
using Line.Messaging.Limits.Flex;

namespace Line.Messaging.Limits;

/// <summary>What every message has, and what the kinds without inner parts have.</summary>
internal static class MessageLimits
{
    internal const int MaxAltText = 1500;
    private const int MaxQuickReplyItems = 13;
    private const int MaxSenderName = 20;
    private const int MaxTrackingId = 100;
    private const int MaxPlaceText = 100;
    private const int MaxDeliveryTag = 30;

    /// <summary>Any string: an ID or token of LINE whose form is not described.</summary>
    private const int Unlimited = int.MaxValue;

    internal static void Check(Spot message)
    {
        if (message.Value.ValueKind != JsonValueKind.Object)
        {
            message.Fail(LimitTexts.InvalidProperty);
            return;
        }

        CheckKind(message);
        message.OptionalText("quoteToken", Unlimited);
        if (message.Member("quickReply") is { } quickReply)
        {
            CheckQuickReply(quickReply);
        }

        if (message.Member("sender") is { } sender)
        {
            CheckSender(sender);
        }
    }

    private static void CheckKind(Spot message)
    {
        switch (message.Required("type")?.AsText)
        {
            case "text":
                TextLimits.CheckText(message);
                break;
            case "textV2":
                TextLimits.CheckTextV2(message);
                break;
            case "sticker":
                message.RequiredText("packageId", Unlimited);
                message.RequiredText("stickerId", Unlimited);
                break;
            case "image":
                CheckMedia(message);
                break;
            case "video":
                CheckMedia(message);
                message.OptionalText("trackingId", MaxTrackingId);
                break;
            case "audio":
                message.RequiredUrl("originalContentUrl");
                message.RequiredInteger("duration", 1, long.MaxValue);
                break;
            case "location":
                CheckLocation(message);
                break;
            case "imagemap":
                ImagemapLimits.Check(message);
                break;
            case "template":
                TemplateLimits.Check(message);
                break;
            case "flex":
                FlexLimits.Check(message);
                break;
            case "coupon":
                message.RequiredText("couponId", Unlimited);
                message.OptionalText("deliveryTag", MaxDeliveryTag);
                break;
            default:
                message.FailType();
                break;
        }
    }

    private static void CheckMedia(Spot message)
    {
        message.RequiredUrl("originalContentUrl");
        message.RequiredUrl("previewImageUrl");
    }

    private static void CheckLocation(Spot message)
    {
        message.RequiredText("title", MaxPlaceText);
        message.RequiredText("address", MaxPlaceText);
        message.RequiredNumber("latitude", -90, 90);
        message.RequiredNumber("longitude", -180, 180);
    }

    private static void CheckQuickReply(Spot quickReply)
    {
        foreach (var item in quickReply.RequiredItems("items", 1, MaxQuickReplyItems) ?? [])
        {
            item.OptionalUrl("imageUrl");
            if (item.Required("action") is { } action)
            {
                ActionLimits.Check(action, ActionPlace.QuickReply);
            }
        }
    }

    private static void CheckSender(Spot sender)
    {
        sender.OptionalUrl("iconUrl");
        if (sender.OptionalText("name", MaxSenderName)?.Contains("LINE", StringComparison.Ordinal) is true)
        {
            sender.FailMember("name", LimitTexts.InvalidProperty);
        }
    }
}
