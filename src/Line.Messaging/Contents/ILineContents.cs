namespace Line.Messaging.Contents;

/// <summary>Pictures, videos, sounds and files that people sent. A text cannot be read again.</summary>
public interface ILineContents
{
    /// <summary>The content of a message; no value while LINE still prepares a large video or sound.</summary>
    /// <exception cref="LineApiException">404: there is none; 410: it was taken back.</exception>
    Task<LineResponse<LineContent?>> GetContentAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>A smaller picture of an image or video; no value while LINE still prepares it.</summary>
    /// <exception cref="LineApiException">404: there is none; 410: it was taken back.</exception>
    Task<LineResponse<LineContent?>> GetContentPreviewAsync(
        string messageId,
        CancellationToken cancellationToken = default
    );

    /// <summary><c>processing</c>, <c>succeeded</c> or <c>failed</c>.</summary>
    Task<LineResponse<string>> GetTranscodingStatusAsync(
        string messageId,
        CancellationToken cancellationToken = default
    );
}
