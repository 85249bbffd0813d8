using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Desk;

/// <summary>
/// A page of the desk. That somebody has signed in is required by its address; which role it takes, the page says by
/// <see cref="ForRoleAttribute"/>.
/// </summary>
internal abstract class DeskPage : PageModel
{
    private Guid? formKey;

    public SignedInOperator Operator => User.Operator() ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The idempotency key of what the page's form does.</summary>
    public Guid FormKey => formKey ??= Site.FormKey.Of(Request, Now);

    /// <summary>The sentence that says why it did not work.</summary>
    public string? Alert { get; private set; }

    protected DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The form that came is used up: the one that is shown now has a key of its own.</summary>
    protected void RenewFormKey() => formKey = Guid.CreateVersion7(Now);

    /// <summary>The page again, with the sentence that says why.</summary>
    protected PageResult Refuse(string sentence, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        Alert = sentence;
        return Page();
    }
}
