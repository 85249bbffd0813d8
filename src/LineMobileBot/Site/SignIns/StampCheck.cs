using LineMobileBot.Site.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace LineMobileBot.Site.SignIns;

/// <summary>
/// Looks up at each request whether the ticket is still worth something: whoever changes their password is alone from the next
/// click on.
/// </summary>
internal static class StampCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var database = context.HttpContext.RequestServices.GetRequiredService<NpgsqlDataSource>();
        var stamp =
            context.Principal is { } user && user.Contractor() is { } contractor
                ? await ContractorAccounts.StampOfAsync(
                    database,
                    contractor.ContractorId,
                    context.HttpContext.RequestAborted
                )
                : null;
        if (stamp is null || stamp != SignedInContractor.StampOf(context.Principal!))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(ContractorScheme.Name);
        }
    }
}
