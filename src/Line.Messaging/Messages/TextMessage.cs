namespace Line.Messaging.Messages;

/// <summary>A text, in which <c>$</c> stands for each of <see cref="Emojis"/>.</summary>
/// <param name="Text">At most 5000 UTF-16 units.</param>
public sealed record TextMessage(string Text) : Message
{
    /// <summary>At most 20 LINE emojis, each at a <c>$</c> of the text.</summary>
    public IReadOnlyList<TextEmoji>? Emojis { get; init; }

    /// <summary>Quotes the message this token came with, in the same chat.</summary>
    public string? QuoteToken { get; init; }
}

/// <summary>A LINE emoji in a <see cref="TextMessage"/>.</summary>
/// <param name="Index">Where its <c>$</c> stands, in UTF-16 units from 0.</param>
/// <param name="ProductId">The set it belongs to.</param>
/// <param name="EmojiId">Which of the set.</param>
public sealed record TextEmoji(int Index, string ProductId, string EmojiId);
