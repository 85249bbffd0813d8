using System.Text.Json.Serialization;

namespace Line.Messaging.Actions;

/// <summary>
/// What happens when a person taps a button, an area of a rich menu or any tappable part of a message.
/// Source: https://developers.line.biz/en/reference/messaging-api/#action-objects
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PostbackAction), "postback")]
[JsonDerivedType(typeof(MessageAction), "message")]
[JsonDerivedType(typeof(UriAction), "uri")]
[JsonDerivedType(typeof(DatetimePickerAction), "datetimepicker")]
[JsonDerivedType(typeof(CameraAction), "camera")]
[JsonDerivedType(typeof(CameraRollAction), "cameraRoll")]
[JsonDerivedType(typeof(LocationAction), "location")]
[JsonDerivedType(typeof(RichMenuSwitchAction), "richmenuswitch")]
[JsonDerivedType(typeof(ClipboardAction), "clipboard")]
public abstract record LineAction
{
    private protected LineAction() { }

    /// <summary>
    /// The words on the button, counted in graphemes: at most 20 in templates, quick replies and rich menus, 40 in Flex,
    /// 12 in an image carousel. Elsewhere than on buttons it is read out, not shown.
    /// </summary>
    public string? Label { get; init; }
}
