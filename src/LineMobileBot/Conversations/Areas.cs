namespace LineMobileBot.Conversations;

/// <summary>
/// The addresses everybody may point at: the six areas of the rich menu, the menu itself, and where those are sent whom no
/// room waits for. A room links to another only by such an address, never by its code.
/// </summary>
internal static class Areas
{
    public const string Open = "open";

    public static PostbackData ContractLink { get; } = new("contract-link", Open);

    public static PostbackData UserLink { get; } = new("user-link", Open);

    public static PostbackData DataRemaining { get; } = new("data-remaining", Open);

    /// <summary>The last thirty days of the person's first line.</summary>
    public static PostbackData DataTrend { get; } = new("data-remaining", "trend");

    public static PostbackData DataGift { get; } = new("data-gift", Open);

    /// <summary>How to get data from somebody: the receive code.</summary>
    public static PostbackData GetData { get; } = new("data-gift", "get");

    public static PostbackData Help { get; } = new("help", Open);

    public static PostbackData SignUp { get; } = new("sign-up", Open);

    /// <summary>What people are told unasked, and the switches for it.</summary>
    public static PostbackData Alerts { get; } = new("alert", Open);

    public static PostbackData Menu { get; } = new("greeting", "menu");

    /// <summary>Words that no room waits for: a question.</summary>
    public static PostbackData Question { get; } = new("help", "ask");

    /// <summary>A message that is no text.</summary>
    public static PostbackData Wordless { get; } = new("help", "wordless");

    /// <summary>A button of a card that is older than this version.</summary>
    public static PostbackData OldButton { get; } = new("greeting", "old-button");
}
