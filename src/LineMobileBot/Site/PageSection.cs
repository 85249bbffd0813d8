namespace LineMobileBot.Site;

/// <summary>The pages that other rooms bring parts of.</summary>
internal enum PageSectionPlace
{
    /// <summary>Above the lines of the home page.</summary>
    Home,

    /// <summary>The security page.</summary>
    Security,
}

/// <summary>A part that a room brings to a page of another, without either knowing the other.</summary>
/// <param name="Place">On which page.</param>
/// <param name="Order">Smaller comes first.</param>
/// <param name="View">The room's partial view, such as <c>/Features/ContractLinks/_LineLinks.cshtml</c>.</param>
internal sealed record PageSection(PageSectionPlace Place, int Order, string View);

/// <summary>All parts that rooms have registered.</summary>
internal sealed class PageSections(IEnumerable<PageSection> sections)
{
    private readonly ILookup<PageSectionPlace, string> byPlace = sections
        .OrderBy(section => section.Order)
        .ToLookup(section => section.Place, section => section.View);

    public IEnumerable<string> In(PageSectionPlace place) => byPlace[place];
}
