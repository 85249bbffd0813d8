using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>A picture.</summary>
/// <param name="Url">JPEG or PNG of at most 1024 by 1024 pixels and 10 MB: https, at most 2000 characters.</param>
public sealed record FlexImage(string Url) : FlexPlacedComponent
{
    /// <summary>Its share of the parent's length; 0 takes what the picture needs.</summary>
    public int? Flex { get; init; }

    /// <summary>The greatest width: one of <see cref="FlexSizes"/>, pixels or a percentage; md without it.</summary>
    public string? Size { get; init; }

    /// <summary><c>{width}:{height}</c>, each 1 to 100000, the height at most three times the width; 1:1 without it.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>How the picture fills its frame; fit without it.</summary>
    public FlexAspectMode? AspectMode { get; init; }

    /// <summary><c>#RRGGBB</c> or <c>#RRGGBBAA</c> where the picture leaves its frame free.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Where it lies in the width it is given; in the middle without it.</summary>
    public FlexAlign? Align { get; init; }

    /// <summary>Where it lies in the height it is given.</summary>
    public FlexGravity? Gravity { get; init; }

    /// <summary>Plays an APNG of at most 300 KB; at most 10 in a message.</summary>
    public bool? Animated { get; init; }

    /// <summary>A tap on the picture.</summary>
    public LineAction? Action { get; init; }
}
