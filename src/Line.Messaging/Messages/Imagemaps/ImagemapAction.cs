using System.Text.Json.Serialization;

namespace Line.Messaging.Messages;

/// <summary>What a tap on an area of an imagemap does.</summary>
/// <param name="Area">The area.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ImagemapMessageAction), "message")]
[JsonDerivedType(typeof(ImagemapUriAction), "uri")]
[JsonDerivedType(typeof(ImagemapClipboardAction), "clipboard")]
public abstract record ImagemapAction(ImagemapArea Area)
{
    /// <summary>Read out by the accessibility feature: at most 100 characters.</summary>
    public string? Label { get; init; }
}

/// <summary>Says a text in the person's name.</summary>
/// <param name="Area">The area.</param>
/// <param name="Text">At most 400 characters.</param>
public sealed record ImagemapMessageAction(ImagemapArea Area, string Text) : ImagemapAction(Area);

/// <summary>Opens a page.</summary>
/// <param name="Area">The area.</param>
/// <param name="LinkUri">At most 1000 characters.</param>
public sealed record ImagemapUriAction(ImagemapArea Area, string LinkUri) : ImagemapAction(Area);

/// <summary>Copies a text.</summary>
/// <param name="Area">The area.</param>
/// <param name="ClipboardText">1 to 1000 characters.</param>
public sealed record ImagemapClipboardAction(ImagemapArea Area, string ClipboardText) : ImagemapAction(Area);
