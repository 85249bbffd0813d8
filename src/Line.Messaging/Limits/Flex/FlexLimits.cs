using System.Runtime.InteropServices;

namespace Line.Messaging.Limits.Flex;

/// <summary>Flex messages: the containers. Source: https://developers.line.biz/en/reference/messaging-api/#flex-message</summary>
internal static class FlexLimits
{
    private const int MaxBubbleBytes = 30 * 1024;
    private const int MaxCarouselBytes = 50 * 1024;
    private const int MaxBubbles = 12;
    private const string UsualSize = "mega";

    internal static void Check(Spot message)
    {
        message.RequiredText("altText", MessageLimits.MaxAltText);
        if (message.Required("contents") is not { } contents)
        {
            return;
        }

        var findings = new Findings(LimitTexts.MustBeSpecified);
        CheckContainer(Spot.PointerRoot(contents.Value, findings));
        message.Findings.AddAll(findings);
    }

    private static void CheckContainer(Spot container)
    {
        var animations = new AnimationCount();
        switch (container.Required("type")?.AsText)
        {
            case "bubble":
                CheckBytes(container, MaxBubbleBytes);
                FlexBubbleLimits.Check(container, isInCarousel: false, animations);
                break;
            case "carousel":
                CheckBytes(container, MaxCarouselBytes);
                CheckCarousel(container, animations);
                break;
            default:
                container.FailType();
                break;
        }
    }

    private static void CheckCarousel(Spot carousel, AnimationCount animations)
    {
        string? sizeOfFirst = null;
        foreach (var bubble in carousel.RequiredItems("contents", 1, MaxBubbles) ?? [])
        {
            if (bubble.Member("type")?.AsText != "bubble")
            {
                bubble.Fail(LimitTexts.InvalidProperty);
                continue;
            }

            CheckBytes(bubble, MaxBubbleBytes);
            FlexBubbleLimits.Check(bubble, isInCarousel: true, animations);
            var size = bubble.Member("size")?.AsText ?? UsualSize;
            sizeOfFirst ??= size;
            if (size != sizeOfFirst)
            {
                bubble.FailMember("size", LimitTexts.InvalidProperty);
            }
        }
    }

    private static void CheckBytes(Spot container, int max)
    {
        if (JsonMarshal.GetRawUtf8Value(container.Value).Length > max)
        {
            container.Fail(LimitTexts.BytesAtMost(max));
        }
    }
}
