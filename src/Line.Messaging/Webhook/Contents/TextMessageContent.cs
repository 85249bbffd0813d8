namespace Line.Messaging.Webhook;

/// <summary>A text.</summary>
/// <param name="Id">The message's ID.</param>
/// <param name="Text">As it was written; cannot be read from LINE again.</param>
public sealed record TextMessageContent(string Id, string Text) : MessageContent(Id)
{
    internal const string TypeName = "text";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The LINE emojis in the text.</summary>
    public IReadOnlyList<ReceivedEmoji>? Emojis { get; init; }

    /// <summary>Who is mentioned in the text.</summary>
    public IReadOnlyList<Mentionee>? Mentionees { get; init; }

    /// <summary>Quotes this message in a later one.</summary>
    public string? QuoteToken { get; init; }

    /// <summary>The message this one quotes.</summary>
    public string? QuotedMessageId { get; init; }
}

/// <summary>A LINE emoji in a text.</summary>
/// <param name="Index">Where its alternative text starts, in UTF-16 units from 0.</param>
/// <param name="Length">UTF-16 units of the alternative text.</param>
/// <param name="ProductId">The set it belongs to.</param>
/// <param name="EmojiId">Which of the set.</param>
public sealed record ReceivedEmoji(int Index, int Length, string ProductId, string EmojiId);

/// <summary>A mention in a text.</summary>
/// <param name="Type"><c>user</c> or <c>all</c>.</param>
/// <param name="Index">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">UTF-16 units.</param>
public sealed record Mentionee(string Type, int Index, int Length)
{
    /// <summary>Who is mentioned, where that person agreed to be told of.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether it is this bot.</summary>
    public bool? IsSelf { get; init; }
}
