using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace LineMobileBot.Site;

/// <summary>
/// Who may see a page is decided by its address: each <see cref="PageArea"/> has its policy. A page outside of them has no such
/// rule, so it is refused at start.
/// </summary>
internal sealed class PageRoutes(PageAreas areas) : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var area =
                areas.Of(selector.AttributeRouteModel?.Template ?? "")
                ?? throw new InvalidOperationException($"{model.RelativePath} needs @page with an address of an area.");
            selector.EndpointMetadata.Add(new AuthorizeAttribute(area.Policy));
        }
    }
}
