using Line.Messaging.Actions;

namespace Line.Messaging.Messages;

/// <summary>Buttons that vanish after one tap or the next message; LINE for PC does not show them.</summary>
/// <param name="Items">At most 13.</param>
public sealed record QuickReply(params IReadOnlyList<QuickReplyItem> Items);

/// <summary>One button of a <see cref="QuickReply"/>.</summary>
/// <param name="Action">Its label is required: at most 20 graphemes.</param>
public sealed record QuickReplyItem(LineAction Action)
{
    /// <summary>Always <c>action</c>: LINE has no other kind.</summary>
    public string Type { get; } = "action";

    /// <summary>An icon before the label: https, at most 2000 characters.</summary>
    public string? ImageUrl { get; init; }
}
