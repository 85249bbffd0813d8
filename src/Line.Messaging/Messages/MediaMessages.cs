namespace Line.Messaging.Messages;

/// <summary>A picture.</summary>
/// <param name="OriginalContentUrl">JPEG or PNG of at most 10 MB: https, at most 2000 characters.</param>
/// <param name="PreviewImageUrl">JPEG or PNG of at most 1 MB: https, at most 2000 characters.</param>
public sealed record ImageMessage(string OriginalContentUrl, string PreviewImageUrl) : Message;

/// <summary>A video.</summary>
/// <param name="OriginalContentUrl">MP4 of at most 200 MB: https, at most 2000 characters.</param>
/// <param name="PreviewImageUrl">JPEG or PNG of at most 1 MB: https, at most 2000 characters.</param>
public sealed record VideoMessage(string OriginalContentUrl, string PreviewImageUrl) : Message
{
    /// <summary>Comes back in the event that tells that the video was watched: at most 100 of <c>a-z A-Z 0-9 -.=,+*()%$&amp;;:@{}!?&lt;&gt;[]</c>.</summary>
    public string? TrackingId { get; init; }
}

/// <summary>A sound.</summary>
/// <param name="OriginalContentUrl">MP3 or M4A of at most 200 MB: https, at most 2000 characters.</param>
/// <param name="Duration">Milliseconds.</param>
public sealed record AudioMessage(string OriginalContentUrl, long Duration) : Message;
