using LineMobileBot.Desk.SignIns;

namespace LineMobileBot.Desk;

/// <summary>
/// An entry of the desk's navigation, which a room brings by registering it: see <see cref="DeskLinkRegistration.AddDeskLink"/>.
/// </summary>
/// <param name="Address">Where it leads, such as <c>/desk/talks</c>.</param>
/// <param name="Title">Its words, from the room's texts.</param>
internal sealed record DeskLink(string Address, string Title)
{
    /// <summary>Who sees it; empty: every operator.</summary>
    public IReadOnlyList<OperatorRole> Roles { get; init; } = [];

    /// <summary>Smaller comes first; the first one that an operator may see is where the desk opens.</summary>
    public int Order { get; init; } = 50;

    /// <summary>The key that leads there after <c>g</c>; null: none.</summary>
    public char? Letter { get; init; }

    public bool IsFor(SignedInOperator @operator) => Roles.Count == 0 || Roles.Any(@operator.Is);

    /// <summary>Whether the page that is open is this one, or one below it.</summary>
    public bool IsAt(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Address, StringComparison.OrdinalIgnoreCase);
}

/// <summary>All links that rooms have registered.</summary>
internal sealed class DeskLinks(IEnumerable<DeskLink> links)
{
    private readonly DeskLink[] all = [.. links.OrderBy(link => link.Order)];

    public IEnumerable<DeskLink> For(SignedInOperator @operator) => all.Where(link => link.IsFor(@operator));
}

internal static class DeskLinkRegistration
{
    /// <summary>Puts a page of a room into the navigation, for who has one of the roles, or for all without any.</summary>
    public static IServiceCollection AddDeskLink(
        this IServiceCollection services,
        string address,
        string title,
        params OperatorRole[] roles
    ) => services.AddDeskLink(new DeskLink(address, title) { Roles = roles });

    public static IServiceCollection AddDeskLink(this IServiceCollection services, DeskLink link) =>
        services.AddSingleton(link);
}
