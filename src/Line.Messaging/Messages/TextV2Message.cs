using System.Text.Json.Serialization;

namespace Line.Messaging.Messages;

/// <summary>A text in which <c>{key}</c> is replaced by a mention or a LINE emoji; <c>{{</c> and <c>}}</c> are braces.</summary>
/// <param name="Text">At most 5000 UTF-16 units.</param>
public sealed record TextV2Message(string Text) : Message
{
    /// <summary>What stands for each key: at most 100 keys of at most 20 of <c>0-9 A-Z a-z _</c>.</summary>
    public IReadOnlyDictionary<string, TextSubstitution>? Substitution { get; init; }

    /// <summary>Quotes the message this token came with, in the same chat.</summary>
    public string? QuoteToken { get; init; }
}

/// <summary>What stands for a <c>{key}</c> of a <see cref="TextV2Message"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MentionSubstitution), "mention")]
[JsonDerivedType(typeof(EmojiSubstitution), "emoji")]
public abstract record TextSubstitution
{
    private protected TextSubstitution() { }
}

/// <summary>A mention; groups and rooms only, at most 20 in a text.</summary>
/// <param name="Mentionee">Who is mentioned.</param>
public sealed record MentionSubstitution(MentionTarget Mentionee) : TextSubstitution;

/// <summary>A LINE emoji; at most 20 in a text.</summary>
/// <param name="ProductId">The set it belongs to.</param>
/// <param name="EmojiId">Which of the set.</param>
public sealed record EmojiSubstitution(string ProductId, string EmojiId) : TextSubstitution;

/// <summary>Who a <see cref="MentionSubstitution"/> mentions.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(UserMentionTarget), "user")]
[JsonDerivedType(typeof(AllMentionTarget), "all")]
public abstract record MentionTarget
{
    private protected MentionTarget() { }
}

/// <summary>One member.</summary>
/// <param name="UserId">The member's user ID.</param>
public sealed record UserMentionTarget(string UserId) : MentionTarget;

/// <summary>Everybody in the chat.</summary>
public sealed record AllMentionTarget : MentionTarget;
