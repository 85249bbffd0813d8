using Line.Messaging.Actions;

namespace Line.Messaging.Messages;

/// <summary>A question with two buttons.</summary>
/// <param name="Text">At most 240 graphemes.</param>
/// <param name="Actions">Exactly two.</param>
public sealed record ConfirmTemplate(string Text, params IReadOnlyList<LineAction> Actions) : Template;
