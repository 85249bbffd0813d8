namespace Line.Messaging.Webhook;

/// <summary>A sticker.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="PackageId">The set.</param>
/// <param name="StickerId">Which of the set.</param>
public sealed record StickerMessageContent(string Id, string PackageId, string StickerId) : MessageContent(Id)
{
    internal const string TypeName = "sticker";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>Such as <c>STATIC</c> or <c>ANIMATION_SOUND</c>.</summary>
    public string? StickerResourceType { get; init; }

    /// <summary>Up to 15 words that describe it, chosen anew for each event.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>What the sender wrote on a message sticker.</summary>
    public string? Text { get; init; }

    /// <summary>Quotes this message in a later one.</summary>
    public string? QuoteToken { get; init; }

    /// <summary>The message this one quotes.</summary>
    public string? QuotedMessageId { get; init; }
}
