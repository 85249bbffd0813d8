using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Desk.Accounts;

/// <summary>Invites somebody to the desk: anew, or again when a password or a phone was lost.</summary>
internal sealed class OperatorInvites(JobTransaction transaction, Invitations invitations, AuditTrail audit)
{
    /// <param name="login">As <see cref="OperatorLogins.Read"/> has read it.</param>
    /// <param name="roles">Of somebody new; who is known keeps theirs.</param>
    /// <param name="by">Who invites: an entry without object.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The link, to be shown once. Until it is used, what was chosen before goes on.</returns>
    public Task<Uri> InviteAsync(
        string login,
        IReadOnlyList<OperatorRole> roles,
        AuditEntry by,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var account =
                    await OperatorRows.LockAsync(set.Connection, login, cancellationToken) ?? Add(set, login, roles);
                audit.Append(
                    set.Writes,
                    by with
                    {
                        ObjectKind = DeskObjects.Operator,
                        ObjectId = account.Id.ToString("D"),
                    }
                );
                return invitations.Append(set.Writes, account.Id, set.Clock.GetUtcNow());
            },
            cancellationToken
        );

    private static OperatorAccount Add(TurnSet set, string login, IReadOnlyList<OperatorRole> roles)
    {
        var now = set.Clock.GetUtcNow();
        var account = new OperatorAccount(Guid.CreateVersion7(now), login, login, roles)
        {
            SecurityStamp = SecurityStamps.New(),
        };
        set.Writes.BatchCommands.Add(OperatorRows.Insert(account, now));
        return account;
    }
}
