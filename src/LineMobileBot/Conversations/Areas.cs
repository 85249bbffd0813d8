namespace LineMobileBot.Conversations;

/// <summary>
/// The addresses everybody may point at: the six areas of the rich menu and the menu itself. A room links to another only
/// by such an address, never by its code.
/// </summary>
internal static class Areas
{
    public const string Open = "open";

    public static PostbackData ContractLink { get; } = new("contract-link", Open);

    public static PostbackData UserLink { get; } = new("user-link", Open);

    public static PostbackData DataRemaining { get; } = new("data-remaining", Open);

    public static PostbackData DataGift { get; } = new("data-gift", Open);

    /// <summary>How to get data from somebody: the receive code.</summary>
    public static PostbackData GetData { get; } = new("data-gift", "get");

    public static PostbackData Help { get; } = new("help", Open);

    public static PostbackData SignUp { get; } = new("sign-up", Open);

    public static PostbackData Menu { get; } = new("greeting", "menu");
}
