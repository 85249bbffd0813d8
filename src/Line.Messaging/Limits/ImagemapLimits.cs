namespace Line.Messaging.Limits;

/// <summary>Imagemap messages.</summary>
internal static class ImagemapLimits
{
    private const int BaseWidth = 1040;
    private const int MaxActions = 50;
    private const int MaxActionLabel = 100;
    private const int MaxActionText = 400;
    private const int MaxClipboardText = 1000;
    private const int MaxLinkLabel = 30;

    internal static void Check(Spot message)
    {
        message.RequiredUrl("baseUrl");
        message.RequiredText("altText", MessageLimits.MaxAltText);
        if (message.Required("baseSize") is { } baseSize)
        {
            baseSize.RequiredInteger("width", BaseWidth, BaseWidth);
            baseSize.RequiredInteger("height", 1, int.MaxValue);
        }

        foreach (var action in message.RequiredItems("actions", 0, MaxActions) ?? [])
        {
            CheckAction(action);
        }

        if (message.Member("video") is { } video)
        {
            CheckVideo(video);
        }
    }

    private static void CheckAction(Spot action)
    {
        action.OptionalText("label", MaxActionLabel);
        CheckArea(action);
        switch (action.Required("type")?.AsText)
        {
            case "message":
                action.RequiredText("text", MaxActionText);
                break;
            case "uri":
                action.Required("linkUri")?.UriWithin(ActionLimits.MaxUri, ActionLimits.UriSchemes);
                break;
            case "clipboard":
                action.RequiredText("clipboardText", MaxClipboardText);
                break;
            default:
                action.FailType();
                break;
        }
    }

    private static void CheckVideo(Spot video)
    {
        video.RequiredUrl("originalContentUrl");
        video.RequiredUrl("previewImageUrl");
        CheckArea(video);
        if (video.Member("externalLink") is { } link)
        {
            link.Required("linkUri")?.UriWithin(ActionLimits.MaxUri, ActionLimits.UriSchemes);
            link.RequiredText("label", MaxLinkLabel);
        }
    }

    private static void CheckArea(Spot owner)
    {
        if (owner.Required("area") is { } area)
        {
            area.RequiredInteger("x", 0, int.MaxValue);
            area.RequiredInteger("y", 0, int.MaxValue);
            area.RequiredInteger("width", 1, int.MaxValue);
            area.RequiredInteger("height", 1, int.MaxValue);
        }
    }
}
