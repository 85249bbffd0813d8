using System.Collections.Frozen;

namespace Line.Messaging.Limits;

/// <summary>Template messages.</summary>
internal static class TemplateLimits
{
    private const int MaxTitle = 40;
    private const int MaxConfirmText = 240;
    private const int ConfirmActions = 2;
    private const int MaxButtonsText = 160;
    private const int MaxButtons = 4;
    private const int MaxColumns = 10;
    private const int MaxColumnText = 120;
    private const int MaxColumnActions = 3;

    /// <summary>For a text beside a picture or a title.</summary>
    private const int MaxAccompanyingText = 60;

    private static readonly FrozenSet<string> AspectRatios = FrozenSet.Create("rectangle", "square");
    private static readonly FrozenSet<string> ImageSizes = FrozenSet.Create("cover", "contain");

    internal static void Check(Spot message)
    {
        message.RequiredText("altText", MessageLimits.MaxAltText);
        if (message.Required("template") is not { } template)
        {
            return;
        }

        switch (template.Required("type")?.AsText)
        {
            case "buttons":
                CheckPictures(template);
                CheckColumn(template, MaxButtonsText, MaxButtons);
                break;
            case "confirm":
                template.RequiredText("text", MaxConfirmText, TextLength.Graphemes);
                CheckActions(template, ConfirmActions, ConfirmActions);
                break;
            case "carousel":
                CheckCarousel(template);
                break;
            case "image_carousel":
                CheckImageCarousel(template);
                break;
            default:
                template.FailType();
                break;
        }
    }

    private static void CheckCarousel(Spot template)
    {
        CheckPictures(template);
        int? actionsOfFirst = null;
        foreach (var column in template.RequiredItems("columns", 1, MaxColumns) ?? [])
        {
            var actions = CheckColumn(column, MaxColumnText, MaxColumnActions);
            actionsOfFirst ??= actions;
            if (actions is not null && actions != actionsOfFirst)
            {
                column.FailMember("actions", LimitTexts.InvalidProperty);
            }
        }
    }

    private static void CheckImageCarousel(Spot template)
    {
        foreach (var column in template.RequiredItems("columns", 1, MaxColumns) ?? [])
        {
            column.RequiredUrl("imageUrl");
            if (column.Required("action") is { } action)
            {
                ActionLimits.Check(action, ActionPlace.ImageCarousel);
            }
        }
    }

    private static void CheckPictures(Spot template)
    {
        template.OptionalKeyword("imageAspectRatio", AspectRatios);
        template.OptionalKeyword("imageSize", ImageSizes);
    }

    private static int? CheckColumn(Spot column, int maxText, int maxActions)
    {
        column.OptionalUrl("thumbnailImageUrl");
        column.OptionalColor("imageBackgroundColor");
        column.OptionalText("title", MaxTitle, TextLength.Graphemes);
        var isAccompanied = column.Member("thumbnailImageUrl") is not null || column.Member("title") is not null;
        column.RequiredText("text", isAccompanied ? MaxAccompanyingText : maxText, TextLength.Graphemes);
        if (column.Member("defaultAction") is { } action)
        {
            ActionLimits.Check(action, ActionPlace.TemplateDefault);
        }

        return CheckActions(column, 1, maxActions);
    }

    private static int? CheckActions(Spot owner, int min, int max)
    {
        var actions = owner.RequiredItems("actions", min, max);
        foreach (var action in actions ?? [])
        {
            ActionLimits.Check(action, ActionPlace.Template);
        }

        return actions?.Count;
    }
}
