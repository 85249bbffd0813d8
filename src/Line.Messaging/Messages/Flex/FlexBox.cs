using System.Text.Json.Serialization;
using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>Components in a row, a column or on one base line.</summary>
/// <param name="Layout">How the contents run.</param>
/// <param name="Contents">
/// Rows and columns take boxes, buttons, images, texts, separators and fillers; a base line takes icons, texts and fillers.
/// </param>
/// <remarks>
/// Lengths are a keyword (<see cref="FlexSpacings"/>), pixels or, but for spacing, a percentage. Not sealed: JSON gets
/// the <c>type</c> of a sealed record only where the declared type is its parent.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBox), "box")]
public record FlexBox(FlexLayout Layout, params IReadOnlyList<FlexComponent> Contents) : FlexPlacedComponent
{
    /// <summary>Its share of the parent's length; 0 takes what the contents need.</summary>
    public int? Flex { get; init; }

    /// <summary>Space between the contents.</summary>
    public string? Spacing { get; init; }

    /// <summary>Pixels or a percentage.</summary>
    public string? Width { get; init; }

    /// <summary>Pixels or a percentage.</summary>
    public string? MaxWidth { get; init; }

    /// <summary>Pixels or a percentage.</summary>
    public string? Height { get; init; }

    /// <summary>Pixels or a percentage.</summary>
    public string? MaxHeight { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>; transparent without it.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>A gradient, which wins over <see cref="BackgroundColor"/>.</summary>
    public FlexBackground? Background { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? BorderColor { get; init; }

    /// <summary>Pixels or one of <see cref="FlexBorderWidths"/>.</summary>
    public string? BorderWidth { get; init; }

    /// <summary>Pixels or a keyword.</summary>
    public string? CornerRadius { get; init; }

    /// <summary>Space inside the border on all sides.</summary>
    public string? PaddingAll { get; init; }

    /// <summary>Space inside the upper border; wins over <see cref="PaddingAll"/> like the other three.</summary>
    public string? PaddingTop { get; init; }

    /// <summary>Space inside the lower border.</summary>
    public string? PaddingBottom { get; init; }

    /// <summary>Space inside the border where text starts.</summary>
    public string? PaddingStart { get; init; }

    /// <summary>Space inside the border where text ends.</summary>
    public string? PaddingEnd { get; init; }

    /// <summary>How what is left of the length is shared out; works only when all contents have flex 0.</summary>
    public FlexJustifyContent? JustifyContent { get; init; }

    /// <summary>Where the contents lie across the layout's direction; stretched without it.</summary>
    public FlexAlignItems? AlignItems { get; init; }

    /// <summary>A tap on the box.</summary>
    public LineAction? Action { get; init; }
}
