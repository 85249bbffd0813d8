using System.Text.Json.Serialization;
using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>One bubble of up to four blocks, shown in the order header, hero, body, footer: at most 30 KB of JSON.</summary>
/// <remarks>Not sealed: JSON gets the <c>type</c> of a sealed record only where the declared type is its parent.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBubble), "bubble")]
public record FlexBubble : FlexContainer
{
    /// <summary>Its width; mega without it.</summary>
    public FlexBubbleSize? Size { get; init; }

    /// <summary>The direction of text and of horizontal boxes; left to right without it.</summary>
    public FlexDirection? Direction { get; init; }

    /// <summary>The topmost block.</summary>
    public FlexBox? Header { get; init; }

    /// <summary>A box, an image or a video.</summary>
    public FlexComponent? Hero { get; init; }

    /// <summary>The main block.</summary>
    public FlexBox? Body { get; init; }

    /// <summary>The lowest block, usually of buttons.</summary>
    public FlexBox? Footer { get; init; }

    /// <summary>The blocks' grounds and separators.</summary>
    public FlexBubbleStyles? Styles { get; init; }

    /// <summary>A tap anywhere on the bubble where nothing inside takes it.</summary>
    public LineAction? Action { get; init; }
}

/// <summary>The style of each block of a <see cref="FlexBubble"/>.</summary>
public sealed record FlexBubbleStyles
{
    /// <summary>Of the header.</summary>
    public FlexBlockStyle? Header { get; init; }

    /// <summary>Of the hero.</summary>
    public FlexBlockStyle? Hero { get; init; }

    /// <summary>Of the body.</summary>
    public FlexBlockStyle? Body { get; init; }

    /// <summary>Of the footer.</summary>
    public FlexBlockStyle? Footer { get; init; }
}

/// <summary>The style of one block.</summary>
public sealed record FlexBlockStyle
{
    /// <summary><c>#RRGGBB</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>A line above the block; never above the first one.</summary>
    public bool? Separator { get; init; }

    /// <summary><c>#RRGGBB</c> of that line.</summary>
    public string? SeparatorColor { get; init; }
}
