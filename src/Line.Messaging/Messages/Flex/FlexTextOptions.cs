using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>How heavy letters are.</summary>
public enum FlexWeight
{
    /// <summary>As usual.</summary>
    [JsonStringEnumMemberName("regular")]
    Regular,

    /// <summary>Bold.</summary>
    [JsonStringEnumMemberName("bold")]
    Bold,
}

/// <summary>How letters stand.</summary>
public enum FlexTextStyle
{
    /// <summary>Upright.</summary>
    [JsonStringEnumMemberName("normal")]
    Normal,

    /// <summary>Slanted.</summary>
    [JsonStringEnumMemberName("italic")]
    Italic,
}

/// <summary>A line on the letters.</summary>
public enum FlexDecoration
{
    /// <summary>No line.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>Under them.</summary>
    [JsonStringEnumMemberName("underline")]
    Underline,

    /// <summary>Through them.</summary>
    [JsonStringEnumMemberName("line-through")]
    LineThrough,
}

/// <summary>Where a component lies in its width.</summary>
public enum FlexAlign
{
    /// <summary>Where text starts.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>Where text ends.</summary>
    [JsonStringEnumMemberName("end")]
    End,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,
}

/// <summary>Where a component lies in its height.</summary>
public enum FlexGravity
{
    /// <summary>At the top.</summary>
    [JsonStringEnumMemberName("top")]
    Top,

    /// <summary>At the bottom.</summary>
    [JsonStringEnumMemberName("bottom")]
    Bottom,

    /// <summary>In the middle.</summary>
    [JsonStringEnumMemberName("center")]
    Center,
}

/// <summary>What happens to words that are too long.</summary>
public enum FlexAdjustMode
{
    /// <summary>They get smaller.</summary>
    [JsonStringEnumMemberName("shrink-to-fit")]
    ShrinkToFit,
}
