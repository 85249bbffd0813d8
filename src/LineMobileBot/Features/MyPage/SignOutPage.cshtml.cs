using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.MyPage;

internal sealed class SignOutPage(NpgsqlDataSource database, AuditTrail audit) : ContractorPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await audit.WriteAsync(connection, AuditEntry.By(Contractor, AuditActions.SignOut), cancellationToken);
        await HttpContext.SignOutAsync(ContractorScheme.Name);
        return new SeeOther(SignInPage.SignedOutAddress);
    }
}
