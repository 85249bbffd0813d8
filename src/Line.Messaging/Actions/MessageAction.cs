namespace Line.Messaging.Actions;

/// <summary>Sends <paramref name="Text"/> as a message of the person who tapped.</summary>
/// <param name="Text">What is said: at most 300 graphemes.</param>
public sealed record MessageAction(string Text) : LineAction;
