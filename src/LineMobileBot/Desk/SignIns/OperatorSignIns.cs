using LineMobileBot.Delivery;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Authentication;

namespace LineMobileBot.Desk.SignIns;

/// <summary>What came of a try to sign in at the desk.</summary>
internal abstract record OperatorSignInAnswer
{
    internal sealed record Accepted(OperatorAccount Account) : OperatorSignInAnswer;

    internal sealed record Wrong : OperatorSignInAnswer;

    internal sealed record Locked(DateTimeOffset Until) : OperatorSignInAnswer;

    /// <summary>Too many tries of this login within a minute: none of them was looked at.</summary>
    internal sealed record TooMany : OperatorSignInAnswer;
}

/// <summary>Signs an operator in: login, password and code in one form, so that nobody learns which of them was right.</summary>
internal sealed class OperatorSignIns(
    JobTransaction transaction,
    OperatorAccounts accounts,
    AuditTrail audit,
    SignInLimits limits
)
{
    private const string Partition = "desk:";

    public async Task<OperatorSignInAnswer> SignInAsync(OperatorTry typed, CancellationToken cancellationToken)
    {
        if (!limits.Take(Partition + OperatorLogins.Normalise(typed.Login)))
        {
            return new OperatorSignInAnswer.TooMany();
        }

        return await transaction.RunAsync<OperatorSignInAnswer>(
            async set =>
            {
                var proof = await accounts.CheckAsync(set.Connection, set.Writes, typed, cancellationToken);
                audit.Append(set.Writes, EntryOf(proof));
                return proof switch
                {
                    OperatorProof.Right right => new OperatorSignInAnswer.Accepted(right.Who),
                    OperatorProof.Locked locked => new OperatorSignInAnswer.Locked(locked.Until),
                    _ => new OperatorSignInAnswer.Wrong(),
                };
            },
            cancellationToken
        );
    }

    /// <summary>Puts the ticket into the browser's cookie.</summary>
    public static Task IssueAsync(HttpContext context, OperatorAccount account, DateTimeOffset now) =>
        context.SignInAsync(OperatorScheme.Name, account.SignedIn(now).ToPrincipal(account.SecurityStamp));

    private static AuditEntry EntryOf(OperatorProof proof) =>
        proof switch
        {
            OperatorProof.Right right => AuditEntry
                .ByOperator(right.Who.Id, DeskActions.SignIn)
                .Because(right.ByRecoveryCode ? "recovery-code" : "authenticator"),
            OperatorProof.Locked => Refusal(proof.Account, "locked"),
            _ => Refusal(proof.Account, "wrong"),
        };

    private static AuditEntry Refusal(OperatorAccount? account, string reason)
    {
        var entry = new AuditEntry(AuditActor.Stranger, "", DeskActions.SignIn, AuditOutcome.Refused).Because(reason);
        return account is null
            ? entry
            : entry with
            {
                ObjectKind = DeskObjects.Operator,
                ObjectId = account.Id.ToString("D"),
            };
    }
}
