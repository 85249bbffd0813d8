using System.Text;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace LineMobileBot.DevHost.Demo;

/// <summary>Somebody at the desk with all roles. Password and key stand here: for this machine and this demo only.</summary>
internal static class DemoOperator
{
    public const string Login = "demo-operator";

    private static readonly byte[] Key = Encoding.ASCII.GetBytes("demo-authenticator-1");

    /// <summary>What an authenticator app would show now. Each code works once.</summary>
    public static string CodeAt(DateTimeOffset now) => AuthenticatorRule.CodeAt(Key, AuthenticatorRule.StepAt(now));

    /// <summary>Finds the operator, or lets them sign up.</summary>
    public static async Task EnsureAsync(LocalCarrier carrier, CancellationToken cancellationToken)
    {
        if (await HasSignedUpAsync(carrier.Services, cancellationToken))
        {
            return;
        }

        var link = await carrier
            .Services.GetRequiredService<OperatorInvites>()
            .InviteAsync(
                Login,
                OperatorRoles.All,
                new AuditEntry(AuditActor.Console, "", DeskActions.Invite, AuditOutcome.Done),
                cancellationToken
            );
        var choice = new SignUpChoice(
            DemoTexts.Operator,
            DemoFamily.Password,
            Key,
            CodeAt(carrier.Settings.Clock.GetUtcNow())
        );
        await carrier
            .Services.GetRequiredService<OperatorSignUps>()
            .AcceptAsync(QueryHelpers.ParseQuery(link.Query)["token"], choice, cancellationToken);
    }

    private static async Task<bool> HasSignedUpAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var all = await OperatorRows.AllAsync(connection, cancellationToken);
        return all.Any(account => account.Login == Login && account.HasSignedUp);
    }
}
