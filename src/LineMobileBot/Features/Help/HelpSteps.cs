using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Help;

/// <summary>What the room's buttons send, and what it hears.</summary>
internal static class HelpSteps
{
    public static string Room => Areas.Help.Room;

    /// <summary>Somebody took a message of theirs back.</summary>
    public static PostbackData Unsent { get; } = new(Room, "unsent");

    /// <summary>Asks for a person of ours.</summary>
    public static PostbackData Person { get; } = new(Room, "person");
}
