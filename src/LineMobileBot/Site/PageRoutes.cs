using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace LineMobileBot.Site;

/// <summary>
/// Who may see a page is decided by its address: everything under <c>/mypage</c> is for contractors who have signed in, unless
/// the page itself says <c>[AllowAnonymous]</c>. A page elsewhere has no such rule, so it is refused at start.
/// </summary>
internal sealed class PageRoutes : IPageRouteModelConvention
{
    private const string MyPage = "mypage";

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors)
        {
            var template = selector.AttributeRouteModel?.Template ?? "";
            if (template != MyPage && !template.StartsWith(MyPage + "/", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{model.RelativePath} needs @page \"/{MyPage}/…\".");
            }

            selector.EndpointMetadata.Add(new AuthorizeAttribute(ContractorScheme.Policy));
        }
    }
}
