using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Desk.Accounts;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Operators;

/// <summary>What administration does to other operators' accounts. Each leaves its line; done twice it changes nothing more.</summary>
internal sealed class OperatorChanges(JobTransaction transaction, Invitations invitations, AuditTrail audit)
{
    public Task SetRolesAsync(
        SignedInOperator by,
        Guid operatorId,
        IReadOnlyList<OperatorRole> roles,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            operatorId,
            account => account with { Roles = roles },
            Entry(by, operatorId, DeskActions.Roles) with
            {
                Detail = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["roles"] = string.Join(' ', roles.Select(OperatorRoles.NameOf)),
                },
            },
            cancellationToken
        );

    /// <summary>Whoever is disabled is out with their next click.</summary>
    public Task SetEnabledAsync(
        SignedInOperator by,
        Guid operatorId,
        bool isEnabled,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            set =>
            {
                var now = set.Clock.GetUtcNow();
                return ChangeAsync(
                    set,
                    operatorId,
                    account =>
                        account with
                        {
                            DisabledAt = isEnabled ? null : account.DisabledAt ?? now,
                            SecurityStamp = SecurityStamps.New(),
                        },
                    Entry(by, operatorId, isEnabled ? DeskActions.Enable : DeskActions.Disable),
                    cancellationToken
                );
            },
            cancellationToken
        );

    /// <summary>Takes the second factor away, which ends all sessions, and makes a link to choose a new one.</summary>
    /// <returns>The link, to be shown once.</returns>
    public Task<Uri> ResetAsync(SignedInOperator by, Guid operatorId, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                await ChangeAsync(
                    set,
                    operatorId,
                    account =>
                        account with
                        {
                            AuthenticatorKey = null,
                            RecoveryCodes = [],
                            SecurityStamp = SecurityStamps.New(),
                        },
                    Entry(by, operatorId, DeskActions.Reset),
                    cancellationToken
                );
                return invitations.Append(set.Writes, operatorId, set.Clock.GetUtcNow());
            },
            cancellationToken
        );

    private Task<bool> ChangeAsync(
        Guid operatorId,
        Func<OperatorAccount, OperatorAccount> change,
        AuditEntry entry,
        CancellationToken cancellationToken
    ) => transaction.RunAsync(set => ChangeAsync(set, operatorId, change, entry, cancellationToken), cancellationToken);

    private async Task<bool> ChangeAsync(
        TurnSet set,
        Guid operatorId,
        Func<OperatorAccount, OperatorAccount> change,
        AuditEntry entry,
        CancellationToken cancellationToken
    )
    {
        var account = await OperatorRows.LockAsync(set.Connection, operatorId, cancellationToken);
        set.Writes.BatchCommands.Add(OperatorRows.Update(change(account!)));
        audit.Append(set.Writes, entry);
        return true;
    }

    private static AuditEntry Entry(SignedInOperator by, Guid operatorId, string action) =>
        AuditEntry.ByOperator(by.Id, action) with
        {
            ObjectKind = DeskObjects.Operator,
            ObjectId = operatorId.ToString("D"),
        };
}
