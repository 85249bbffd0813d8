namespace Line.Messaging.Webhook;

/// <summary>A picture.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="ContentProvider">Where the picture lies.</param>
public sealed record ImageMessageContent(string Id, ContentProvider ContentProvider) : MessageContent(Id)
{
    internal const string TypeName = "image";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The set it was sent in; the events of one set come in any order.</summary>
    public ImageSet? ImageSet { get; init; }

    /// <summary>Quotes this message in a later one.</summary>
    public string? QuoteToken { get; init; }
}

/// <summary>A video.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="ContentProvider">Where the video lies.</param>
public sealed record VideoMessageContent(string Id, ContentProvider ContentProvider) : MessageContent(Id)
{
    internal const string TypeName = "video";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Milliseconds.</summary>
    public long? Duration { get; init; }

    /// <summary>Quotes this message in a later one.</summary>
    public string? QuoteToken { get; init; }
}

/// <summary>A sound.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="ContentProvider">Where the sound lies.</param>
public sealed record AudioMessageContent(string Id, ContentProvider ContentProvider) : MessageContent(Id)
{
    internal const string TypeName = "audio";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Milliseconds.</summary>
    public long? Duration { get; init; }
}

/// <summary>A file.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="FileName">Its name on the sender's device.</param>
/// <param name="FileSize">Bytes.</param>
public sealed record FileMessageContent(string Id, string FileName, long FileSize) : MessageContent(Id)
{
    internal const string TypeName = "file";

    /// <inheritdoc/>
    public override string Type => TypeName;
}

/// <summary>Where sent content lies.</summary>
/// <param name="Type"><c>line</c> (read it from api-data) or <c>external</c>.</param>
public sealed record ContentProvider(string Type)
{
    /// <summary>The content, where external.</summary>
    public string? OriginalContentUrl { get; init; }

    /// <summary>A smaller picture of it, where external.</summary>
    public string? PreviewImageUrl { get; init; }
}

/// <summary>Pictures sent at once.</summary>
/// <param name="Id">The set.</param>
public sealed record ImageSet(string Id)
{
    /// <summary>Which of the set, from 1.</summary>
    public int? Index { get; init; }

    /// <summary>How many there are.</summary>
    public int? Total { get; init; }
}
