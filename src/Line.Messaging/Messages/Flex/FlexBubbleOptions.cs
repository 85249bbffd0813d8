using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>The width of a bubble; each is wider than the one before.</summary>
public enum FlexBubbleSize
{
    /// <summary>The narrowest.</summary>
    [JsonStringEnumMemberName("nano")]
    Nano,

    /// <summary>Wider than nano.</summary>
    [JsonStringEnumMemberName("micro")]
    Micro,

    /// <summary>Wider than micro; kilo on clients before LINE 13.6.0.</summary>
    [JsonStringEnumMemberName("deca")]
    Deca,

    /// <summary>Wider than deca; kilo on clients before LINE 13.6.0.</summary>
    [JsonStringEnumMemberName("hecto")]
    Hecto,

    /// <summary>Wider than hecto.</summary>
    [JsonStringEnumMemberName("kilo")]
    Kilo,

    /// <summary>The usual width.</summary>
    [JsonStringEnumMemberName("mega")]
    Mega,

    /// <summary>The widest.</summary>
    [JsonStringEnumMemberName("giga")]
    Giga,
}

/// <summary>The direction of text and of horizontal boxes.</summary>
public enum FlexDirection
{
    /// <summary>Left to right.</summary>
    [JsonStringEnumMemberName("ltr")]
    LeftToRight,

    /// <summary>Right to left.</summary>
    [JsonStringEnumMemberName("rtl")]
    RightToLeft,
}

/// <summary>The look of a button.</summary>
public enum FlexButtonStyle
{
    /// <summary>For dark grounds of its own: white label.</summary>
    [JsonStringEnumMemberName("primary")]
    Primary,

    /// <summary>For light grounds of its own: dark label.</summary>
    [JsonStringEnumMemberName("secondary")]
    Secondary,

    /// <summary>A label without a ground.</summary>
    [JsonStringEnumMemberName("link")]
    Link,
}

/// <summary>The height of a button.</summary>
public enum FlexButtonHeight
{
    /// <summary>The usual height.</summary>
    [JsonStringEnumMemberName("md")]
    Md,

    /// <summary>Lower.</summary>
    [JsonStringEnumMemberName("sm")]
    Sm,
}

/// <summary>How a picture fills its frame.</summary>
public enum FlexAspectMode
{
    /// <summary>All of the frame; what does not fit is cut.</summary>
    [JsonStringEnumMemberName("cover")]
    Cover,

    /// <summary>All of the picture.</summary>
    [JsonStringEnumMemberName("fit")]
    Fit,
}
