using LineMobileBot.Desk;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace LineMobileBot.Features.Operators;

internal sealed class SignOutPage(NpgsqlDataSource database, AuditTrail audit) : DeskPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await audit.WriteAsync(connection, AuditEntry.ByOperator(Operator.Id, DeskActions.SignOut), cancellationToken);
        await HttpContext.SignOutAsync(OperatorScheme.Name);
        return new SeeOther(SignInPage.SignedOutAddress);
    }
}
