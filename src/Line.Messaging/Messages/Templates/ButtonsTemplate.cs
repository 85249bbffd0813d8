using Line.Messaging.Actions;

namespace Line.Messaging.Messages;

/// <summary>A picture, a title, a text and up to four buttons.</summary>
/// <param name="Text">At most 160 graphemes, 60 beside a title or a picture.</param>
/// <param name="Actions">1 to 4.</param>
public sealed record ButtonsTemplate(string Text, params IReadOnlyList<LineAction> Actions) : Template
{
    /// <summary>JPEG or PNG: https, at most 2000 characters.</summary>
    public string? ThumbnailImageUrl { get; init; }

    /// <summary>The picture's shape; a rectangle without it.</summary>
    public TemplateImageAspectRatio? ImageAspectRatio { get; init; }

    /// <summary>How the picture fills its frame; cover without it.</summary>
    public TemplateImageSize? ImageSize { get; init; }

    /// <summary><c>#RRGGBB</c> behind the picture; white without it.</summary>
    public string? ImageBackgroundColor { get; init; }

    /// <summary>At most 40 graphemes.</summary>
    public string? Title { get; init; }

    /// <summary>A tap on the picture, the title or the text.</summary>
    public LineAction? DefaultAction { get; init; }
}
