using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>One part of a bubble's block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBox), "box")]
[JsonDerivedType(typeof(FlexButton), "button")]
[JsonDerivedType(typeof(FlexImage), "image")]
[JsonDerivedType(typeof(FlexVideo), "video")]
[JsonDerivedType(typeof(FlexIcon), "icon")]
[JsonDerivedType(typeof(FlexText), "text")]
[JsonDerivedType(typeof(FlexSpan), "span")]
[JsonDerivedType(typeof(FlexSeparator), "separator")]
[JsonDerivedType(typeof(FlexFiller), "filler")]
public abstract record FlexComponent
{
    private protected FlexComponent() { }
}

/// <summary>
/// A component that has a place of its own in its box: a box, a button, an image, an icon or a text.
/// Offsets are a keyword, pixels or a percentage of the box.
/// </summary>
public abstract record FlexPlacedComponent : FlexComponent
{
    private protected FlexPlacedComponent() { }

    /// <summary>Space before this component, in place of the box's spacing: a keyword or pixels.</summary>
    public string? Margin { get; init; }

    /// <summary>What the offsets are measured from; relative without it.</summary>
    public FlexPosition? Position { get; init; }

    /// <summary>Distance from the top.</summary>
    public string? OffsetTop { get; init; }

    /// <summary>Distance from the bottom.</summary>
    public string? OffsetBottom { get; init; }

    /// <summary>Distance from the left, or from the right where text runs right to left.</summary>
    public string? OffsetStart { get; init; }

    /// <summary>Distance from the right, or from the left where text runs right to left.</summary>
    public string? OffsetEnd { get; init; }
}
