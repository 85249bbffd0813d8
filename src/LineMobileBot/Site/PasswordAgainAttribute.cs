using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LineMobileBot.Site;

/// <summary>
/// The page's form spends money or gives something away: it needs a password typed lately. Looking at the page does not.
/// After the password the person is back on the page and presses the form again.
/// </summary>
/// <param name="keeps">Fields of the form that the page takes from its query too, so that what was chosen is not lost on the way.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PasswordAgainAttribute(params string[] keeps) : Attribute, IPageFilter, IOrderedFilter
{
    private const string Address = "/mypage/password-again";

    public int Order => PageFilterOrder.PasswordAgain;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        var policy = http.RequestServices.GetRequiredService<MoneyPolicy>();
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (HttpMethods.IsPost(http.Request.Method) && http.User.Contractor()?.HasFreshPassword(policy, now) != true)
        {
            context.Result = new SeeOther(ReturnUrl.On(Address, http.Request.Path + WayBackOf(http.Request)));
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }

    private QueryString WayBackOf(HttpRequest request) =>
        request.HasFormContentType
            ? QueryString.Create(
                request
                    .Query.Where(value => !keeps.Contains(value.Key, StringComparer.OrdinalIgnoreCase))
                    .Concat(keeps.Select(name => KeyValuePair.Create(name, request.Form[name])))
                    .Where(value => value.Value.Count > 0)
            )
            : request.QueryString;
}
