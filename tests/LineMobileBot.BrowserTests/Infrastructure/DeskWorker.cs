using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.DevHost;
using LineMobileBot.DevHost.Demo;
using LineMobileBot.Site.Audit;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>Somebody who talks with customers at the desk, and the authenticator app on their own phone.</summary>
internal sealed record DeskWorker(string Login, string Name, byte[] AuthenticatorKey)
{
    public static string Password => DemoFamily.Password;

    /// <summary>Invites an operator and signs them up. A code works once, so that of now is spent.</summary>
    public static async Task<DeskWorker> SignUpAsync(LocalCarrier carrier, string login, string name)
    {
        var worker = new DeskWorker(login, name, AuthenticatorKeys.New());
        var link = await carrier
            .Services.GetRequiredService<OperatorInvites>()
            .InviteAsync(
                login,
                [OperatorRole.Support],
                new AuditEntry(AuditActor.Console, "", DeskActions.Invite, AuditOutcome.Done),
                CancellationToken.None
            );
        var choice = new SignUpChoice(
            name,
            Password,
            worker.AuthenticatorKey,
            worker.CodeAt(carrier.Settings.Clock.GetUtcNow())
        );
        var answer = await carrier
            .Services.GetRequiredService<OperatorSignUps>()
            .AcceptAsync(QueryHelpers.ParseQuery(link.Query)["token"], choice, CancellationToken.None);
        Assert.IsType<SignUpAnswer.Accepted>(answer);
        return worker;
    }

    public string CodeAt(DateTimeOffset now) =>
        AuthenticatorRule.CodeAt(AuthenticatorKey, AuthenticatorRule.StepAt(now));
}
