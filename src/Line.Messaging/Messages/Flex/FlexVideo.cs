using Line.Messaging.Actions;

namespace Line.Messaging.Messages.Flex;

/// <summary>A video; only as the hero of a single kilo, mega or giga bubble.</summary>
/// <param name="Url">MP4 of at most 200 MB: https, at most 2000 characters.</param>
/// <param name="PreviewUrl">JPEG or PNG of at most 1 MB: https, at most 2000 characters.</param>
/// <param name="AltContent">A box or an image for clients that cannot play it.</param>
public sealed record FlexVideo(string Url, string PreviewUrl, FlexComponent AltContent) : FlexComponent
{
    /// <summary><c>{width}:{height}</c>; 1:1 without it.</summary>
    public string? AspectRatio { get; init; }

    /// <summary>A URI action offered beside the video.</summary>
    public LineAction? Action { get; init; }
}
