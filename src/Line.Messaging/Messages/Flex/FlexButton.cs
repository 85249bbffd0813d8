using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>A button.</summary>
/// <param name="Action">Its label is required: at most 40 graphemes.</param>
public sealed record FlexButton(LineAction Action) : FlexPlacedComponent
{
    /// <summary>Its share of the parent's length; 0 takes what the label needs.</summary>
    public int? Flex { get; init; }

    /// <summary>A link without it.</summary>
    public FlexButtonStyle? Style { get; init; }

    /// <summary><c>#RRGGBB</c> of a link's label, or of the ground of the other styles.</summary>
    public string? Color { get; init; }

    /// <summary>Medium without it.</summary>
    public FlexButtonHeight? Height { get; init; }

    /// <summary>Where it lies in the height it is given.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>What happens to a label that is too long.</summary>
    public FlexAdjustMode? AdjustMode { get; init; }

    /// <summary>Whether the label follows the phone's font size.</summary>
    public bool? Scaling { get; init; }
}
