namespace Line.Messaging.Actions;

/// <summary>Changes to another rich menu on the phone itself; the postback event only reports it. Rich menus only.</summary>
/// <param name="RichMenuAliasId">The alias of the menu to show: at most 32 of <c>a-z 0-9 _ -</c>.</param>
/// <param name="Data">What the bot gets back: at most 300 UTF-16 units.</param>
public sealed record RichMenuSwitchAction(string RichMenuAliasId, string Data) : LineAction;
