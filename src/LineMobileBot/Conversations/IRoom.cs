using Line.Messaging.Webhook;

namespace LineMobileBot.Conversations;

/// <summary>One thing a person can do in the chat. A room never calls LINE: it decides, and says what to tell whom.</summary>
internal interface IRoom
{
    /// <summary>The room's name in postbacks, such as <c>data-gift</c>.</summary>
    string Name { get; }

    /// <summary>The step these typed words ask for, or null when they are not meant for this room.</summary>
    PostbackData? Understand(TypedWords words);

    /// <summary>The step an event other than words and taps asks for, or null when it is none of this room's business.</summary>
    PostbackData? Notice(WebhookEvent happened) => null;

    /// <summary>Answers all turns of the set that are meant for this room.</summary>
    Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken);
}
