namespace Line.Messaging;

/// <summary>
/// Addresses that open a screen of the LINE app on a phone; LINE for PC does not know them.
/// Source: https://developers.line.biz/en/docs/messaging-api/using-line-url-scheme/
/// </summary>
public static class LineUrlSchemes
{
    private const string Root = "https://line.me/R/";

    /// <summary>Lets the person choose to whom to send this text.</summary>
    public static string ShareText(string text) => $"{Root}share?text={Uri.EscapeDataString(text)}";

    /// <summary>Opens the chat with an account, with this text ready to be sent.</summary>
    /// <param name="basicId">The account's ID, with or without <c>@</c>.</param>
    /// <param name="text">Stands in the query bare, without a name.</param>
    public static string OpenChat(string basicId, string text) =>
        $"{Root}oaMessage/{EscapeId(basicId)}/?{Uri.EscapeDataString(text)}";

    /// <summary>Lets the person add an account as a friend, or opens its chat.</summary>
    /// <param name="basicId">The account's ID, with or without <c>@</c>.</param>
    public static string AddFriend(string basicId) => $"{Root}ti/p/{EscapeId(basicId)}";

    private static string EscapeId(string basicId) =>
        Uri.EscapeDataString(basicId.StartsWith('@') ? basicId : $"@{basicId}");
}
