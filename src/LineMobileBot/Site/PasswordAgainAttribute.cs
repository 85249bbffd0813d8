using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LineMobileBot.Site;

/// <summary>
/// The page's form spends money or gives something away: it needs a password typed lately. Looking at the page does not.
/// After the password the person is back on the page and presses the form again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PasswordAgainAttribute : Attribute, IPageFilter, IOrderedFilter
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
            var back = http.Request.Path + http.Request.QueryString;
            context.Result = new SeeOther(ReturnUrl.On(Address, back));
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
