using Line.Messaging.Actions;

namespace Line.Messaging.Messages;

/// <summary>Columns side by side.</summary>
/// <param name="Columns">1 to 10, each with as many actions as the others.</param>
public sealed record CarouselTemplate(params IReadOnlyList<CarouselColumn> Columns) : Template
{
    /// <summary>The pictures' shape; a rectangle without it.</summary>
    public TemplateImageAspectRatio? ImageAspectRatio { get; init; }

    /// <summary>How the pictures fill their frames; cover without it.</summary>
    public TemplateImageSize? ImageSize { get; init; }
}

/// <summary>One column of a <see cref="CarouselTemplate"/>.</summary>
/// <param name="Text">At most 120 graphemes, 60 beside a title or a picture.</param>
/// <param name="Actions">1 to 3.</param>
public sealed record CarouselColumn(string Text, params IReadOnlyList<LineAction> Actions)
{
    /// <summary>JPEG or PNG: https, at most 2000 characters.</summary>
    public string? ThumbnailImageUrl { get; init; }

    /// <summary><c>#RRGGBB</c> behind the picture; white without it.</summary>
    public string? ImageBackgroundColor { get; init; }

    /// <summary>At most 40 graphemes.</summary>
    public string? Title { get; init; }

    /// <summary>A tap on the picture, the title or the text.</summary>
    public LineAction? DefaultAction { get; init; }
}

/// <summary>Pictures side by side.</summary>
/// <param name="Columns">1 to 10.</param>
public sealed record ImageCarouselTemplate(params IReadOnlyList<ImageCarouselColumn> Columns) : Template;

/// <summary>One picture of an <see cref="ImageCarouselTemplate"/>.</summary>
/// <param name="ImageUrl">JPEG or PNG, 1 to 1: https, at most 2000 characters.</param>
/// <param name="Action">Its label is optional: at most 12 graphemes.</param>
public sealed record ImageCarouselColumn(string ImageUrl, LineAction Action);
