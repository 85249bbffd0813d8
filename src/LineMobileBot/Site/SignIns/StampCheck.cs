using System.Security.Claims;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Npgsql;

namespace LineMobileBot.Site.SignIns;

/// <summary>
/// Looks up at each request whether the ticket is still worth something: whoever changes their password is alone from the next
/// click on, and who came by a contract link leaves with it.
/// </summary>
internal static class StampCheck
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } user || !await IsGoodAsync(context.HttpContext, user))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(ContractorScheme.Name);
        }
    }

    private static async Task<bool> IsGoodAsync(HttpContext context, ClaimsPrincipal user)
    {
        var database = context.RequestServices.GetRequiredService<NpgsqlDataSource>();
        return user.Contractor() is { } contractor
            && await ContractorAccounts.StampOfAsync(database, contractor.ContractorId, context.RequestAborted)
                is { } stamp
            && stamp == SignedInContractor.StampOf(user)
            && (contractor.LinkId is not { } linkId || await IsActiveAsync(database, linkId, context.RequestAborted));
    }

    private static async Task<bool> IsActiveAsync(
        NpgsqlDataSource database,
        Guid linkId,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await ContractLinks.IsActiveAsync(connection, linkId, cancellationToken);
    }
}
