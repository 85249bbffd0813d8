namespace LineMobileBot.Site;

/// <summary>Where a link to a room's page is shown.</summary>
internal enum PageLinkPlace
{
    /// <summary>On top of every page.</summary>
    Navigation,

    /// <summary>With each line on the home page; the address ends in the line's id.</summary>
    Line,

    /// <summary>On the home page, once.</summary>
    Home,
}

/// <summary>
/// A page that a room offers to the others without their knowing it. A room registers its own, so that what does not exist is
/// linked nowhere.
/// </summary>
/// <param name="Place">Where it is shown.</param>
/// <param name="Order">Smaller comes first.</param>
/// <param name="Address">Where it leads, such as <c>/mypage/points</c>.</param>
/// <param name="Title">Its words, from the room's texts.</param>
internal sealed record PageLink(PageLinkPlace Place, int Order, string Address, string Title)
{
    public string AddressOf(Guid lineId) => $"{Address}/{lineId}";

    public bool IsAt(HttpContext context) =>
        context.Request.Path.Equals(new PathString(Address), StringComparison.OrdinalIgnoreCase);
}

/// <summary>All links that rooms have registered.</summary>
internal sealed class PageLinks(IEnumerable<PageLink> links)
{
    private readonly ILookup<PageLinkPlace, PageLink> byPlace = links
        .OrderBy(link => link.Order)
        .ToLookup(link => link.Place);

    public IEnumerable<PageLink> In(PageLinkPlace place) => byPlace[place];
}
