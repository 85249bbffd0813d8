namespace Line.Messaging.Contents;

/// <summary>Bytes from LINE while they come in. Dispose it, or the connection stays taken.</summary>
public sealed class LineContent : IDisposable
{
    private readonly HttpResponseMessage response;

    internal LineContent(HttpResponseMessage response) => this.response = response;

    /// <summary>What kind of bytes they are, such as <c>image/jpeg</c>.</summary>
    public string? ContentType => response.Content.Headers.ContentType?.MediaType;

    /// <summary>How many bytes there are, where LINE tells.</summary>
    public long? Length => response.Content.Headers.ContentLength;

    /// <summary>The bytes.</summary>
    public Task<Stream> OpenAsync(CancellationToken cancellationToken = default) =>
        response.Content.ReadAsStreamAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => response.Dispose();
}
