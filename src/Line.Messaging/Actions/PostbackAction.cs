namespace Line.Messaging.Actions;

/// <summary>Sends <paramref name="Data"/> back to the bot as a postback event.</summary>
/// <param name="Data">What the bot gets back: at most 300 UTF-16 units.</param>
public sealed record PostbackAction(string Data) : LineAction
{
    /// <summary>What appears in the chat as said by the person: at most 300 graphemes. Nothing appears without it.</summary>
    public string? DisplayText { get; init; }

    /// <summary>What the tap does to the rich menu, the keyboard or the voice input.</summary>
    public PostbackInputOption? InputOption { get; init; }

    /// <summary>
    /// What the input field is filled with: at most 300 graphemes, and only beside
    /// <see cref="PostbackInputOption.OpenKeyboard"/>.
    /// </summary>
    public string? FillInText { get; init; }
}
