namespace Line.Messaging.Messages;

/// <summary>A sticker of the sets LINE lets bots send.</summary>
/// <param name="PackageId">The set.</param>
/// <param name="StickerId">Which of the set.</param>
public sealed record StickerMessage(string PackageId, string StickerId) : Message
{
    /// <summary>Quotes the message this token came with, in the same chat.</summary>
    public string? QuoteToken { get; init; }
}
