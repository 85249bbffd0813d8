using LineMobileBot.Desk.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace LineMobileBot.Desk.SignIns;

/// <summary>
/// Looks up at each request whether the ticket is still worth something, and what its operator may do by now: a role that is taken
/// away is gone with the next click.
/// </summary>
internal static class OperatorCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (
            context.Principal is { } user
            && user.Operator() is { } signedIn
            && !signedIn.IsOverAt(now)
            && await FindAsync(context.HttpContext, signedIn.Id) is { IsEnabled: true } account
            && account.SecurityStamp == SignedInOperator.StampOf(user)
        )
        {
            context.ReplacePrincipal(account.SignedIn(signedIn.SignedInAt).ToPrincipal(account.SecurityStamp));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(OperatorScheme.Name);
    }

    private static async Task<OperatorAccount?> FindAsync(HttpContext context, Guid id)
    {
        var database = context.RequestServices.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(context.RequestAborted);
        return await OperatorRows.FindAsync(connection, id, context.RequestAborted);
    }
}
