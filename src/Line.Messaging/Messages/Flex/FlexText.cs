using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>A text, or spans that make one up.</summary>
/// <param name="Text">Required unless <see cref="Contents"/> is given, which wins.</param>
public sealed record FlexText(string? Text = null) : FlexPlacedComponent
{
    /// <summary>Pieces of the text with a look of their own.</summary>
    public IReadOnlyList<FlexSpan>? Contents { get; init; }

    /// <summary>Its share of the parent's length; 0 takes what the text needs.</summary>
    public int? Flex { get; init; }

    /// <summary>One of <see cref="FlexSizes"/> but full, or pixels; md without it.</summary>
    public string? Size { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Regular without it.</summary>
    public FlexWeight? Weight { get; init; }

    /// <summary>Upright without it.</summary>
    public FlexTextStyle? Style { get; init; }

    /// <summary>A line under or through the text.</summary>
    public FlexDecoration? Decoration { get; init; }

    /// <summary>Whether it may take several lines; one line cut with an ellipsis without it.</summary>
    public bool? Wrap { get; init; }

    /// <summary>At most so many lines; 0 is any number.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Pixels between lines.</summary>
    public string? LineSpacing { get; init; }

    /// <summary>Where it lies in the width it is given.</summary>
    public FlexAlign? Align { get; init; }

    /// <summary>Where it lies in the height it is given.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>What happens to a text that is too long.</summary>
    public FlexAdjustMode? AdjustMode { get; init; }

    /// <summary>Whether it follows the phone's font size.</summary>
    public bool? Scaling { get; init; }

    /// <summary>A tap on the text.</summary>
    public LineAction? Action { get; init; }
}
