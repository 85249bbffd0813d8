using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>A piece of a <see cref="FlexText"/>; what it does not set it takes from the text.</summary>
/// <param name="Text">The words; a line break is kept where the text wraps.</param>
/// <remarks>Not sealed: JSON gets the <c>type</c> of a sealed record only where the declared type is its parent.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexSpan), "span")]
public record FlexSpan(string Text) : FlexComponent
{
    /// <summary>One of <see cref="FlexSizes"/> but full, or pixels.</summary>
    public string? Size { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Regular or bold.</summary>
    public FlexWeight? Weight { get; init; }

    /// <summary>Upright or italic.</summary>
    public FlexTextStyle? Style { get; init; }

    /// <summary>A line under or through the piece; cannot take away the text's own.</summary>
    public FlexDecoration? Decoration { get; init; }
}
