using System.Text.Json.Serialization;

namespace Line.Messaging.Messages;

/// <summary>A message in one of LINE's four fixed layouts.</summary>
/// <param name="AltText">Shown in the chat list, in notifications and on old clients: at most 1500 UTF-16 units.</param>
/// <param name="Template">The layout and what fills it.</param>
public sealed record TemplateMessage(string AltText, Template Template) : Message;

/// <summary>The layout of a <see cref="TemplateMessage"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ButtonsTemplate), "buttons")]
[JsonDerivedType(typeof(ConfirmTemplate), "confirm")]
[JsonDerivedType(typeof(CarouselTemplate), "carousel")]
[JsonDerivedType(typeof(ImageCarouselTemplate), "image_carousel")]
public abstract record Template
{
    private protected Template() { }
}

/// <summary>The shape of a template's picture.</summary>
public enum TemplateImageAspectRatio
{
    /// <summary>1.51 to 1.</summary>
    [JsonStringEnumMemberName("rectangle")]
    Rectangle,

    /// <summary>1 to 1.</summary>
    [JsonStringEnumMemberName("square")]
    Square,
}

/// <summary>How a template's picture fills its frame.</summary>
public enum TemplateImageSize
{
    /// <summary>All of the frame; what does not fit is cut.</summary>
    [JsonStringEnumMemberName("cover")]
    Cover,

    /// <summary>All of the picture; the rest shows the background.</summary>
    [JsonStringEnumMemberName("contain")]
    Contain,
}
