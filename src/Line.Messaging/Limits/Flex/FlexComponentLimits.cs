using System.Text.Json;

namespace Line.Messaging.Limits.Flex;

/// <summary>A component and all inside it.</summary>
internal static class FlexComponentLimits
{
    internal static void Check(Spot component, FlexPlace place, AnimationCount animations)
    {
        var type = component.Member("type")?.AsText;
        if (type is null || !place.Types.Contains(type))
        {
            component.Fail(LimitTexts.InvalidProperty);
            return;
        }

        foreach (var (name, isValid) in FlexOptions.ByType[type])
        {
            if (component.Member(name) is { } option && !isValid(option.Value))
            {
                option.Fail(LimitTexts.InvalidProperty);
            }
        }

        CheckParts(type, component, animations);
    }

    private static void CheckParts(string type, Spot component, AnimationCount animations)
    {
        switch (type)
        {
            case "box":
                CheckBox(component, animations);
                break;
            case "button":
                CheckAction(component.Required("action"), ActionPlace.FlexButton);
                break;
            case "image":
                CheckImage(component, animations);
                break;
            case "icon":
                component.RequiredUrl("url");
                break;
            case "video":
                CheckVideo(component, animations);
                break;
            case "text":
                CheckText(component, animations);
                break;
            case "span":
                component.RequiredText("text", int.MaxValue);
                break;
        }
    }

    private static void CheckBox(Spot box, AnimationCount animations)
    {
        CheckAction(box.Member("action"), ActionPlace.Flex);
        if (box.Member("background") is { } background)
        {
            CheckGradient(background);
        }

        var place = box.Required("layout")?.AsText switch
        {
            "horizontal" or "vertical" => FlexPlace.RowOrColumn,
            "baseline" => FlexPlace.Baseline,
            _ => null,
        };
        if (place is null && box.Member("layout") is { } layout)
        {
            layout.Fail(LimitTexts.InvalidProperty);
        }

        foreach (var child in box.RequiredItems("contents", 0, int.MaxValue) ?? [])
        {
            Check(child, place ?? FlexPlace.RowOrColumn, animations);
        }
    }

    private static void CheckGradient(Spot background)
    {
        if (background.Required("type") is { } type && type.AsText != "linearGradient")
        {
            type.Fail(LimitTexts.InvalidProperty);
        }

        CheckValue(background.Required("angle"), FlexValues.Angle);
        CheckValue(background.Required("startColor"), FlexValues.Color);
        CheckValue(background.Required("endColor"), FlexValues.Color);
        CheckValue(background.Member("centerColor"), FlexValues.Color);
        CheckValue(background.Member("centerPosition"), FlexValues.Position);
    }

    private static void CheckImage(Spot image, AnimationCount animations)
    {
        image.RequiredUrl("url");
        CheckAction(image.Member("action"), ActionPlace.Flex);
        if (image.Member("animated") is { Value.ValueKind: JsonValueKind.True } animated && animations.IsOneTooMany())
        {
            animated.Fail(LimitTexts.InvalidProperty);
        }
    }

    private static void CheckVideo(Spot video, AnimationCount animations)
    {
        video.RequiredUrl("url");
        video.RequiredUrl("previewUrl");
        if (video.Required("altContent") is { } altContent)
        {
            Check(altContent, FlexPlace.VideoAlternative, animations);
        }

        if (video.Member("action") is { } action)
        {
            CheckAction(action, ActionPlace.FlexButton);
            if (action.Member("type")?.AsText != "uri")
            {
                action.Fail(LimitTexts.InvalidProperty);
            }
        }
    }

    private static void CheckText(Spot text, AnimationCount animations)
    {
        CheckAction(text.Member("action"), ActionPlace.Flex);
        if (text.Member("contents") is null)
        {
            text.RequiredText("text", int.MaxValue);
            return;
        }

        foreach (var span in text.RequiredItems("contents", 1, int.MaxValue) ?? [])
        {
            Check(span, FlexPlace.Text, animations);
        }
    }

    private static void CheckAction(Spot? action, ActionPlace place)
    {
        if (action is not null)
        {
            ActionLimits.Check(action, place);
        }
    }

    private static void CheckValue(Spot? option, Predicate<JsonElement> isValid)
    {
        if (option is not null && !isValid(option.Value))
        {
            option.Fail(LimitTexts.InvalidProperty);
        }
    }
}
