namespace LineMobileBot.Conversations;

/// <summary>Where those are sent whom no room understands; one room provides it.</summary>
internal interface IReception
{
    /// <summary>Words that no room waits for.</summary>
    PostbackData NotUnderstood { get; }

    /// <summary>A message that is no text.</summary>
    PostbackData Unreadable { get; }

    /// <summary>A button of a card that is older than this version.</summary>
    PostbackData OldButton { get; }
}
