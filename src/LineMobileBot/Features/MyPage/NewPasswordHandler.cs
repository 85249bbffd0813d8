using System.Diagnostics;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.MyPage;

/// <summary>What became of a wish for another password.</summary>
internal abstract record NewPasswordAnswer
{
    /// <summary>Done; who wished it stays signed in with this ticket, and nobody else does.</summary>
    internal sealed record Changed(SignInTicket Ticket) : NewPasswordAnswer;

    /// <summary>The new one is no good.</summary>
    internal sealed record Refused(PasswordRefusal Why) : NewPasswordAnswer;

    /// <summary>The present one is not right.</summary>
    internal sealed record WrongPassword : NewPasswordAnswer;

    internal sealed record Locked(DateTimeOffset Until) : NewPasswordAnswer;

    /// <summary>The link was used, is too old, or never was.</summary>
    internal sealed record NoSuchLink : NewPasswordAnswer;
}

/// <summary>Replaces a password: known, on the security page; forgotten, by the link that was sent.</summary>
internal sealed class NewPasswordHandler(
    JobTransaction transaction,
    ContractorAccounts accounts,
    PasswordResets resets,
    AuditTrail audit
)
{
    public Task<NewPasswordAnswer> ChangeAsync(
        SignedInContractor contractor,
        string present,
        string wished,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync<NewPasswordAnswer>(
            async set =>
            {
                if (PasswordRule.RefusalOfChange(wished, present, contractor.LoginId) is { } refusal)
                {
                    return new NewPasswordAnswer.Refused(refusal);
                }

                switch (await accounts.CheckAsync(set.Connection, contractor.LoginId, present))
                {
                    case PasswordCheck.Right:
                        return await SetAsync(
                            set,
                            contractor.LoginId,
                            wished,
                            AuditActions.PasswordChange,
                            cancellationToken
                        );
                    case PasswordCheck.Locked locked:
                        Refuse(set, contractor, "locked");
                        return new NewPasswordAnswer.Locked(locked.Until);
                    case PasswordCheck.Wrong:
                        Refuse(set, contractor, "wrong-password");
                        return new NewPasswordAnswer.WrongPassword();
                    default:
                        throw new UnreachableException();
                }
            },
            cancellationToken
        );

    /// <summary>Whether the link is still good, for who has just opened it.</summary>
    public async Task<bool> CanResetAsync(string? token, CancellationToken cancellationToken) =>
        await transaction.RunAsync(
            set => resets.FindAsync(set.Connection, token, set.Clock.GetUtcNow(), cancellationToken),
            cancellationToken
        )
            is not null;

    public Task<NewPasswordAnswer> ResetAsync(string? token, string wished, CancellationToken cancellationToken) =>
        transaction.RunAsync<NewPasswordAnswer>(
            async set =>
            {
                var now = set.Clock.GetUtcNow();
                if (await resets.FindAsync(set.Connection, token, now, cancellationToken) is not { } loginId)
                {
                    return new NewPasswordAnswer.NoSuchLink();
                }

                return PasswordRule.RefusalOf(wished, loginId) is { } refusal
                    ? new NewPasswordAnswer.Refused(refusal)
                    : await SetAsync(set, loginId, wished, AuditActions.PasswordReset, cancellationToken);
            },
            cancellationToken
        );

    private async Task<NewPasswordAnswer> SetAsync(
        TurnSet set,
        string loginId,
        string wished,
        string action,
        CancellationToken cancellationToken
    )
    {
        var account = await accounts.SetAsync(set.Connection, loginId, wished);
        if (account.Contractor is not { } contractor)
        {
            return new NewPasswordAnswer.NoSuchLink();
        }

        PasswordResets.AppendEndOfAll(set.Writes, loginId);
        audit.Append(set.Writes, AuditEntry.ByContractor(contractor.Id, action));
        var now = set.Clock.GetUtcNow();
        await set.TellContractorAsync(contractor.Id, new PasswordChanged(now), cancellationToken);
        return new NewPasswordAnswer.Changed(
            new SignInTicket(new SignedInContractor(contractor.Id, contractor.LoginId, now), account.SecurityStamp!)
        );
    }

    private void Refuse(TurnSet set, SignedInContractor contractor, string reason) =>
        audit.Append(
            set.Writes,
            AuditEntry.By(contractor, AuditActions.PasswordChange, AuditOutcome.Refused).Because(reason)
        );
}
