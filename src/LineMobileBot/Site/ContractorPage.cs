using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Lines;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LineMobileBot.Site;

/// <summary>A page of somebody who has signed in. The policy is required by its address: see <see cref="PageRoutes"/>.</summary>
internal abstract class ContractorPage : PageModel
{
    private Guid? formKey;

    public SignedInContractor Contractor =>
        User.Contractor() ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The line that the address names by <c>{lineId}</c>; <see cref="OwnLine"/> has seen to it that it is theirs.</summary>
    public MobileLine Line => OwnLine.Of(HttpContext);

    /// <summary>The idempotency key of what the page's form does.</summary>
    public Guid FormKey => formKey ??= Site.FormKey.Of(Request, Now);

    /// <summary>Whether the page's form will ask for the password first: to be said before it is pressed.</summary>
    public bool AsksPassword => !Contractor.HasFreshPassword(Service<MoneyPolicy>(), Now);

    protected DateTimeOffset Now => Service<TimeProvider>().GetUtcNow();

    private T Service<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();
}
