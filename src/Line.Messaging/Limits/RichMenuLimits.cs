using System.Text.Json;

namespace Line.Messaging.Limits;

/// <summary>Rich menus.</summary>
internal static class RichMenuLimits
{
    private const int MaxName = 300;
    private const int MaxChatBarText = 14;
    private const int MaxAreas = 20;
    private const int MinWidth = 800;
    private const int MaxWidth = 2500;
    private const int MinHeight = 250;
    private const double MinAspectRatio = 1.45;

    /// <summary>LINE's own sample areas (1667 + 834 of 2500) end a pixel outside.</summary>
    private const int ToleratedOvershoot = 1;

    internal static void Check(Spot menu)
    {
        if (menu.Value.ValueKind != JsonValueKind.Object)
        {
            menu.Fail(LimitTexts.InvalidProperty);
            return;
        }

        var (width, height) = CheckSize(menu);
        if (menu.Required("selected") is { Value.ValueKind: not (JsonValueKind.True or JsonValueKind.False) } selected)
        {
            selected.Fail(LimitTexts.InvalidProperty);
        }

        menu.RequiredText("name", MaxName, TextLength.Graphemes);
        menu.RequiredText("chatBarText", MaxChatBarText, TextLength.Graphemes);
        foreach (var area in menu.RequiredItems("areas", 0, MaxAreas) ?? [])
        {
            CheckArea(area, width, height);
        }
    }

    private static (long Width, long Height) CheckSize(Spot menu)
    {
        if (menu.Required("size") is not { } size)
        {
            return (int.MaxValue, int.MaxValue);
        }

        var width = size.RequiredInteger("width", MinWidth, MaxWidth);
        var height = size.RequiredInteger("height", MinHeight, int.MaxValue);
        if (width is { } w && height is > 0 and { } h && (double)w / h < MinAspectRatio)
        {
            size.FailMember("height", LimitTexts.InvalidProperty);
        }

        return (width ?? int.MaxValue, height ?? int.MaxValue);
    }

    private static void CheckArea(Spot area, long width, long height)
    {
        if (area.Required("bounds") is { } bounds)
        {
            var x = bounds.RequiredInteger("x", 0, int.MaxValue);
            var y = bounds.RequiredInteger("y", 0, int.MaxValue);
            var areaWidth = bounds.RequiredInteger("width", 1, int.MaxValue);
            var areaHeight = bounds.RequiredInteger("height", 1, int.MaxValue);
            CheckEnd(bounds, "width", x, areaWidth, width);
            CheckEnd(bounds, "height", y, areaHeight, height);
        }

        if (area.Required("action") is { } action)
        {
            ActionLimits.Check(action, ActionPlace.RichMenu);
        }
    }

    private static void CheckEnd(Spot bounds, string name, long? start, long? length, long limit)
    {
        if (
            start is >= 0 and <= int.MaxValue
            && length is >= 1 and <= int.MaxValue
            && start + length > limit + ToleratedOvershoot
        )
        {
            bounds.FailMember(name, LimitTexts.InvalidProperty);
        }
    }
}
