using Line.Messaging.Actions;

namespace Line.Messaging.RichMenus;

/// <summary>
/// A menu below the chat: a picture with tappable areas. It cannot be changed once made; LINE for PC does not show it.
/// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu
/// </summary>
/// <param name="Size">The picture's size in pixels.</param>
/// <param name="Selected">Whether it is open when the chat is.</param>
/// <param name="Name">For the makers only: at most 300 graphemes.</param>
/// <param name="ChatBarText">On the bar that opens it: at most 14 graphemes.</param>
/// <param name="Areas">At most 20.</param>
public record RichMenu(
    RichMenuSize Size,
    bool Selected,
    string Name,
    string ChatBarText,
    params IReadOnlyList<RichMenuArea> Areas
);

/// <summary>A menu that LINE keeps.</summary>
/// <param name="RichMenuId">Its ID.</param>
/// <param name="Size">The picture's size in pixels.</param>
/// <param name="Selected">Whether it is open when the chat is.</param>
/// <param name="Name">For the makers only.</param>
/// <param name="ChatBarText">On the bar that opens it.</param>
/// <param name="Areas">The tappable areas.</param>
public sealed record RichMenuResponse(
    string RichMenuId,
    RichMenuSize Size,
    bool Selected,
    string Name,
    string ChatBarText,
    params IReadOnlyList<RichMenuArea> Areas
) : RichMenu(Size, Selected, Name, ChatBarText, Areas);

/// <summary>The size of a menu in pixels.</summary>
/// <param name="Width">800 to 2500.</param>
/// <param name="Height">At least 250; the width is at least 1.45 times the height.</param>
public sealed record RichMenuSize(int Width, int Height);

/// <summary>A tappable part of a menu.</summary>
/// <param name="Bounds">Where it is.</param>
/// <param name="Action">What a tap does.</param>
public sealed record RichMenuArea(RichMenuBounds Bounds, LineAction Action);

/// <summary>A rectangle in a menu in pixels.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">To the right of <paramref name="X"/>.</param>
/// <param name="Height">Downwards from <paramref name="Y"/>.</param>
public sealed record RichMenuBounds(int X, int Y, int Width, int Height);

/// <summary>A name for a menu that a <see cref="RichMenuSwitchAction"/> can point to.</summary>
/// <param name="RichMenuAliasId">1 to 32 of <c>a-z 0-9 _ -</c>.</param>
/// <param name="RichMenuId">The menu.</param>
public sealed record RichMenuAlias(string RichMenuAliasId, string RichMenuId);
