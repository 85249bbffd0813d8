using System.Text.Json.Serialization;

namespace Line.Messaging.Messages.Flex;

/// <summary>The ground of a <see cref="FlexBox"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexLinearGradient), "linearGradient")]
public abstract record FlexBackground
{
    private protected FlexBackground() { }
}

/// <summary>Colours that run into each other along a line.</summary>
/// <param name="Angle">At least <c>0deg</c> (to the top), clockwise, below <c>360deg</c>.</param>
/// <param name="StartColor"><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</param>
/// <param name="EndColor"><c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</param>
public sealed record FlexLinearGradient(string Angle, string StartColor, string EndColor) : FlexBackground
{
    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c> between the two.</summary>
    public string? CenterColor { get; init; }

    /// <summary>Where <see cref="CenterColor"/> lies: a percentage, <c>50%</c> without it.</summary>
    public string? CenterPosition { get; init; }
}
