namespace Line.Messaging.Messages;

/// <summary>A picture with tappable areas.</summary>
/// <param name="BaseUrl">
/// https, at most 2000 characters; LINE appends <c>/240</c>, <c>/300</c>, <c>/460</c>, <c>/700</c> or <c>/1040</c>.
/// </param>
/// <param name="AltText">Shown in the chat list and notifications: at most 1500 UTF-16 units.</param>
/// <param name="BaseSize">The size the areas are given in.</param>
/// <param name="Actions">At most 50.</param>
public sealed record ImagemapMessage(
    string BaseUrl,
    string AltText,
    ImagemapBaseSize BaseSize,
    params IReadOnlyList<ImagemapAction> Actions
) : Message
{
    /// <summary>A video that plays on the picture.</summary>
    public ImagemapVideo? Video { get; init; }
}

/// <summary>The size of an imagemap's picture in pixels.</summary>
/// <param name="Width">Always 1040.</param>
/// <param name="Height">The height that belongs to a width of 1040.</param>
public sealed record ImagemapBaseSize(int Width, int Height);

/// <summary>An area of an imagemap in pixels of its base size.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">To the right of <paramref name="X"/>.</param>
/// <param name="Height">Downwards from <paramref name="Y"/>.</param>
public sealed record ImagemapArea(int X, int Y, int Width, int Height);

/// <summary>A video on an imagemap.</summary>
/// <param name="OriginalContentUrl">MP4 of at most 200 MB: https, at most 2000 characters.</param>
/// <param name="PreviewImageUrl">JPEG or PNG of at most 1 MB: https, at most 2000 characters.</param>
/// <param name="Area">Where it plays.</param>
public sealed record ImagemapVideo(string OriginalContentUrl, string PreviewImageUrl, ImagemapArea Area)
{
    /// <summary>Offered when the video has ended.</summary>
    public ImagemapExternalLink? ExternalLink { get; init; }
}

/// <summary>A link shown after an imagemap's video.</summary>
/// <param name="LinkUri">At most 1000 characters.</param>
/// <param name="Label">At most 30 characters.</param>
public sealed record ImagemapExternalLink(string LinkUri, string Label);
