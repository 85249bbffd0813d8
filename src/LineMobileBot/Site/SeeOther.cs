using Microsoft.AspNetCore.Mvc;

namespace LineMobileBot.Site;

/// <summary>
/// 303: after a form the browser fetches the next page, so that neither reload nor back sends the form again. The address is
/// one of ours, or LINE's; a <c>returnUrl</c> goes through <see cref="ReturnUrl"/> first.
/// </summary>
internal sealed class SeeOther(string address) : ActionResult
{
    public string Address { get; } = address;

    public override void ExecuteResult(ActionContext context) => To(context.HttpContext, Address);

    public static void To(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
