using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Accounts;

namespace LineMobileBot.Site.SignIns;

/// <summary>Signs somebody in by login id and password.</summary>
internal sealed class PasswordSignIns(
    JobTransaction transaction,
    ContractorAccounts accounts,
    ContractorSignIns signIns,
    SignInLimits limits
)
{
    /// <param name="context">The request.</param>
    /// <param name="loginId">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="then">What the proof is good for, in the same transaction; only if the password is right.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<SignInAnswer> SignInAsync(
        HttpContext context,
        string loginId,
        string password,
        Func<TurnSet, SignedInContractor, Task> then,
        CancellationToken cancellationToken
    )
    {
        if (!limits.Take(LoginIds.Normalise(loginId)))
        {
            return new SignInAnswer.TooMany();
        }

        return await transaction.RunAsync<SignInAnswer>(
            async set =>
            {
                switch (await accounts.CheckAsync(set.Connection, loginId, password))
                {
                    case PasswordCheck.Right right:
                        var ticket = await signIns.AcceptAsync(
                            set,
                            context,
                            right.Account,
                            SignInWay.Password,
                            cancellationToken
                        );
                        await then(set, ticket.Contractor);
                        return new SignInAnswer.Accepted(ticket);
                    case PasswordCheck.Locked locked:
                        signIns.Refuse(set, context, locked.Account, SignInOutcome.Locked);
                        return new SignInAnswer.Locked(locked.Until);
                    case PasswordCheck.Wrong wrong:
                        signIns.Refuse(set, context, wrong.Account, SignInOutcome.WrongPassword);
                        return new SignInAnswer.Wrong();
                    default:
                        throw new UnreachableException();
                }
            },
            cancellationToken
        );
    }
}
