using System.Text.RegularExpressions;

namespace LineMobileBot.Tests.HouseTests;

/// <summary>
/// The house's rules on who may know whom, as functions of what an assembly uses. <paramref name="root"/> is the namespace
/// that holds <c>Features</c>, <c>Webhook</c> and <c>Delivery</c>.
/// </summary>
internal sealed partial class RoomRules(string root)
{
    private const string MarkupOfRooms = "Features_";

    private readonly string _rooms = $"{root}.Features";
    private readonly string[] _doors = [$"{root}.Webhook", $"{root}.Delivery"];
    private readonly string _site = $"{root}.Site";

    /// <summary>A room links to another by a postback address or a URL, never by its types.</summary>
    public IEnumerable<TypeUse> RoomsThatKnowRooms(IEnumerable<TypeUse> uses) =>
        uses.Where(use => RoomOf(use.User) is { } user && RoomOf(use.Used) is { } used && user != used);

    /// <summary>The doors know interfaces; the rooms register with them.</summary>
    public IEnumerable<TypeUse> DoorsThatKnowRooms(IEnumerable<TypeUse> uses) =>
        uses.Where(use => Array.Exists(_doors, use.User.IsIn) && RoomOf(use.Used) is not null);

    /// <summary>What all pages share knows none of those that have pages.</summary>
    public IEnumerable<TypeUse> SiteThatKnowsRooms(IEnumerable<TypeUse> uses) =>
        uses.Where(use => IsOfSite(use.User) && RoomOf(use.Used) is not null);

    /// <summary>A room returns what to say and to whom; it never calls LINE.</summary>
    public IEnumerable<TypeUse> RoomsThatCallLine(IEnumerable<TypeUse> uses) =>
        uses.Where(use =>
            RoomOf(use.User) is not null && use.Used.Name is "ILineMessagingClient" or "LineMessagingClient"
        );

    private bool IsOfSite(TypeId type) =>
        type.IsIn(_site) || (IsMarkup(type) && type.Name.StartsWith("Site_", StringComparison.Ordinal));

    private string? RoomOf(TypeId type) =>
        type.Namespace.StartsWith(_rooms + ".", StringComparison.Ordinal)
            ? FirstName().Match(type.Namespace, _rooms.Length + 1).Value
        : IsMarkup(type) && type.Name.StartsWith(MarkupOfRooms, StringComparison.Ordinal)
            ? type.Name[MarkupOfRooms.Length..].Split('_')[0]
        : null;

    // A .cshtml file is compiled into a type named by its path: Features_TopUps_TopUpPage.
    private static bool IsMarkup(TypeId type) => type.Namespace == "AspNetCoreGeneratedDocument";

    [GeneratedRegex(@"\G[^.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstName();
}
