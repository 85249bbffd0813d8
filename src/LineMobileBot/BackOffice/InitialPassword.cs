using System.Security.Claims;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>The password by which a contractor first signs in to My Page, given by one of the carrier's systems.</summary>
internal sealed class InitialPassword(ContractorAccounts accounts, AuditTrail audit, IHttpContextAccessor requests)
{
    public static string Requirement { get; } =
        $"An initialPassword has {PasswordRule.Shortest} to {PasswordRule.Longest} characters, is not the login id and not one character over and over.";

    public async Task SetAsync(
        NpgsqlConnection connection,
        string loginId,
        string password,
        CancellationToken cancellationToken
    )
    {
        // A system that sends the same contractor again has no wish to sign anybody out.
        if (await accounts.IsPresentAsync(connection, loginId, password))
        {
            return;
        }

        var account = await accounts.SetAsync(connection, loginId, password);
        var apiKey = requests.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        await audit.WriteAsync(
            connection,
            new AuditEntry(AuditActor.ApiKey, apiKey, AuditActions.PasswordInitial, AuditOutcome.Done)
            {
                ObjectKind = AuditObjects.Contractor,
                ObjectId = account.Contractor!.Id.ToString("D"),
            },
            cancellationToken
        );
    }
}
