using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.MyPage;

/// <summary>Checks the password again before something that must not be done by whoever finds the phone.</summary>
internal sealed class PasswordHandler(
    JobTransaction transaction,
    ContractorAccounts accounts,
    SignInLimits limits,
    AuditTrail audit
)
{
    /// <summary>The ticket of somebody who has signed in, with a password that counts from now.</summary>
    public async Task<SignInAnswer> TypeAgainAsync(
        SignedInContractor contractor,
        string password,
        CancellationToken cancellationToken
    )
    {
        if (!limits.Take(contractor.LoginId))
        {
            return new SignInAnswer.TooMany();
        }

        return await transaction.RunAsync<SignInAnswer>(
            async set =>
            {
                var check = await accounts.CheckAsync(set.Connection, contractor.LoginId, password);
                WriteDown(set, contractor, check);
                return check switch
                {
                    PasswordCheck.Right right => new SignInAnswer.Accepted(
                        new SignInTicket(
                            contractor with
                            {
                                PasswordAt = set.Clock.GetUtcNow(),
                                LinkId = null,
                            },
                            right.Account.SecurityStamp!
                        )
                    ),
                    PasswordCheck.Locked locked => new SignInAnswer.Locked(locked.Until),
                    _ => new SignInAnswer.Wrong(),
                };
            },
            cancellationToken
        );
    }

    private void WriteDown(TurnSet set, SignedInContractor contractor, PasswordCheck check)
    {
        var outcome = check is PasswordCheck.Right ? AuditOutcome.Done : AuditOutcome.Refused;
        var entry = AuditEntry.By(contractor, AuditActions.PasswordAgain, outcome);
        audit.Append(set.Writes, check is PasswordCheck.Locked ? entry.Because("locked") : entry);
    }
}
