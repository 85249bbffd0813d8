using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Desk.Accounts;

/// <summary>What an operator chose behind the link of an invitation.</summary>
/// <param name="Name">What customers and colleagues will call them.</param>
/// <param name="Key">What their authenticator app holds.</param>
/// <param name="Code">Proves that it does.</param>
internal sealed record SignUpChoice(string Name, string Password, byte[] Key, string Code);

/// <summary>What came of it.</summary>
internal abstract record SignUpAnswer
{
    /// <summary>The recovery codes are shown now and never again.</summary>
    internal sealed record Accepted(OperatorAccount Account, IReadOnlyList<string> RecoveryCodes) : SignUpAnswer;

    /// <summary>The link was used, is too old, or never was.</summary>
    internal sealed record Gone : SignUpAnswer;

    internal sealed record NoName : SignUpAnswer;

    internal sealed record PasswordRefused(PasswordRefusal Why) : SignUpAnswer;

    internal sealed record CodeWrong : SignUpAnswer;
}

/// <summary>Takes invitations: password, second factor and recovery codes are set together, or nothing is.</summary>
internal sealed class OperatorSignUps(
    JobTransaction transaction,
    OperatorAccounts accounts,
    AuthenticatorKeys keys,
    RecoveryCodes recovery,
    AuditTrail audit
)
{
    /// <summary>Who the link is for; null when it is good for nothing any more.</summary>
    public Task<OperatorAccount?> FindAsync(string? token, CancellationToken cancellationToken) =>
        transaction.RunAsync(set => InvitedAsync(set, token, cancellationToken), cancellationToken);

    public Task<SignUpAnswer> AcceptAsync(string? token, SignUpChoice choice, CancellationToken cancellationToken) =>
        transaction.RunAsync<SignUpAnswer>(
            async set =>
            {
                if (await InvitedAsync(set, token, cancellationToken) is not { } account)
                {
                    return new SignUpAnswer.Gone();
                }

                var now = set.Clock.GetUtcNow();
                var step = AuthenticatorRule.MatchingStep(choice.Key, choice.Code, lastUsedStep: 0, now);
                return RefusalOf(account, choice, step) ?? Accept(set, account, choice, step!.Value);
            },
            cancellationToken
        );

    /// <summary>New recovery codes in the place of those there are.</summary>
    public (OperatorAccount Account, IReadOnlyList<string> Codes) WithNewRecoveryCodes(OperatorAccount account)
    {
        var codes = RecoveryCodes.New();
        return (account with { RecoveryCodes = [.. codes.Select(code => recovery.HashOf(account.Id, code))] }, codes);
    }

    /// <summary>Locked, so that of two clicks at once the second finds the link used.</summary>
    private static async Task<OperatorAccount?> InvitedAsync(
        TurnSet set,
        string? token,
        CancellationToken cancellationToken
    )
    {
        var now = set.Clock.GetUtcNow();
        if (await Invitations.FindAsync(set.Connection, token, now, cancellationToken) is not { } id)
        {
            return null;
        }

        var account = await OperatorRows.LockAsync(set.Connection, id, cancellationToken);
        var isStillGood = await Invitations.FindAsync(set.Connection, token, now, cancellationToken) == id;
        return isStillGood ? account : null;
    }

    private static SignUpAnswer? RefusalOf(OperatorAccount account, SignUpChoice choice, long? step) =>
        choice.Name.Trim() is not { Length: > 0 and <= OperatorLogins.LongestName } ? new SignUpAnswer.NoName()
        : PasswordRule.RefusalOf(choice.Password, account.Login) is { } why ? new SignUpAnswer.PasswordRefused(why)
        : step is null ? new SignUpAnswer.CodeWrong()
        : null;

    private SignUpAnswer.Accepted Accept(TurnSet set, OperatorAccount account, SignUpChoice choice, long step)
    {
        var (changed, codes) = WithNewRecoveryCodes(
            account with
            {
                Name = choice.Name.Trim(),
                PasswordHash = accounts.HashOf(account, choice.Password),
                AuthenticatorKey = keys.Seal(choice.Key),
                LastCodeStep = step,
                SecurityStamp = SecurityStamps.New(),
            }
        );
        set.Writes.BatchCommands.Add(OperatorRows.Update(changed));
        Invitations.AppendEnd(set.Writes, account.Id);
        audit.Append(set.Writes, AuditEntry.ByOperator(account.Id, DeskActions.SignUp));
        return new SignUpAnswer.Accepted(changed, codes);
    }
}
