using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace LineMobileBot.Site;

/// <summary>A page answers only the methods it has a handler for; left alone, it would show itself to any.</summary>
internal sealed class KnownMethods : IPageFilter, IOrderedFilter
{
    public int Order => PageFilterOrder.KnownMethods;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}

/// <summary>What is looked at first, second and third.</summary>
internal static class PageFilterOrder
{
    public const int KnownMethods = 1;
    public const int OwnLine = 2;
    public const int PasswordAgain = 3;
}
