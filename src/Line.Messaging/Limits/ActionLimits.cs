using System.Collections.Frozen;

namespace Line.Messaging.Limits;

/// <summary>Actions, wherever they stand. Source: https://developers.line.biz/en/reference/messaging-api/#action-objects</summary>
internal static class ActionLimits
{
    internal const int MaxUri = 1000;
    internal static readonly FrozenSet<string> UriSchemes = FrozenSet.Create("http", "https", "line", "tel");

    private const int MaxData = 300;
    private const int MaxSaid = 300;
    private const int MaxClipboardText = 1000;
    private const string OpenKeyboard = "openKeyboard";

    private static readonly FrozenSet<string> InputOptions = FrozenSet.Create(
        "closeRichMenu",
        "openRichMenu",
        OpenKeyboard,
        "openVoice"
    );

    internal static void Check(Spot action, ActionPlace place)
    {
        CheckLabel(action, place);
        var type = action.Required("type")?.AsText;
        if (type is null || !place.Types.Contains(type))
        {
            action.FailType();
            return;
        }

        switch (type)
        {
            case "postback":
                CheckPostback(action);
                break;
            case "message":
                action.RequiredText("text", MaxSaid, TextLength.Graphemes);
                break;
            case "uri":
                action.Required("uri")?.UriWithin(MaxUri, UriSchemes);
                action.Member("altUri")?.Required("desktop")?.UriWithin(MaxUri, UriSchemes);
                break;
            case "datetimepicker":
                CheckData(action);
                DatetimePickerLimits.Check(action);
                break;
            case "clipboard":
                action.RequiredText("clipboardText", MaxClipboardText);
                break;
            case "richmenuswitch":
                CheckRichMenuSwitch(action);
                break;
        }
    }

    private static void CheckLabel(Spot action, ActionPlace place)
    {
        if (place.LabelIsRequired)
        {
            action.RequiredText("label", place.MaxLabel, TextLength.Graphemes);
        }
        else
        {
            action.OptionalText("label", place.MaxLabel, TextLength.Graphemes);
        }
    }

    private static void CheckData(Spot action) => action.RequiredText("data", MaxData, min: 0);

    private static void CheckPostback(Spot action)
    {
        CheckData(action);
        action.OptionalText("displayText", MaxSaid, TextLength.Graphemes);
        action.OptionalText("text", MaxSaid, TextLength.Graphemes);
        if (action.Member("text") is { } text && action.Member("displayText") is not null)
        {
            text.Fail(LimitTexts.InvalidProperty);
        }

        var inputOption = action.Member("inputOption")?.Keyword(InputOptions);
        action.OptionalText("fillInText", MaxSaid, TextLength.Graphemes);
        if (action.Member("fillInText") is { } fillInText && inputOption != OpenKeyboard)
        {
            fillInText.Fail(LimitTexts.InvalidProperty);
        }
    }

    private static void CheckRichMenuSwitch(Spot action)
    {
        CheckData(action);
        if (
            action.Required("richMenuAliasId") is { } alias
            && !(alias.AsText is { } text && LimitPatterns.RichMenuAliasId.IsMatch(text))
        )
        {
            alias.Fail(LimitTexts.InvalidProperty);
        }
    }
}
