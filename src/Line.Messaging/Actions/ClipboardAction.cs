namespace Line.Messaging.Actions;

/// <summary>Copies a text to the phone's clipboard (LINE 14.0.0 or later).</summary>
/// <param name="ClipboardText">What is copied: 1 to 1000 characters.</param>
public sealed record ClipboardAction(string ClipboardText) : LineAction;
