namespace Line.Messaging.Messages.Flex;

/// <summary>A small picture among texts; only in a box with the layout baseline.</summary>
/// <param name="Url">JPEG or PNG: https, at most 2000 characters.</param>
public sealed record FlexIcon(string Url) : FlexPlacedComponent
{
    /// <summary>Its height: one of <see cref="FlexSizes"/> but full, or pixels; md without it.</summary>
    public string? Size { get; init; }

    /// <summary><c>{width}:{height}</c>; 1:1 without it.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>Whether it follows the phone's font size.</summary>
    public bool? Scaling { get; init; }
}
