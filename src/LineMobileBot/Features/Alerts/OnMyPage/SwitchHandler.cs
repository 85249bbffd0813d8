using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;
using Npgsql;

namespace LineMobileBot.Features.Alerts.OnMyPage;

/// <summary>The switches of the LINE account that the contractor has linked, all at once.</summary>
internal sealed class SwitchHandler(NpgsqlDataSource database, JobTransaction transaction, AuditTrail audit)
{
    /// <summary>What is on; null when no account is linked.</summary>
    public async Task<IReadOnlyCollection<AlertTopic>?> ReadAsync(
        SignedInContractor contractor,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (await AccountOfAsync(connection, contractor, cancellationToken) is not { } account)
        {
            return null;
        }

        var off = await AlertSwitches.ReadOffAsync(connection, [account.Value], cancellationToken);
        return [.. AlertTopics.All.Except(off[account.Value])];
    }

    /// <returns>False when no account is linked: there is nobody whose switches these could be.</returns>
    public Task<bool> SaveAsync(
        SignedInContractor contractor,
        IReadOnlyCollection<AlertTopic> on,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                if (await AccountOfAsync(set.Connection, contractor, cancellationToken) is not { } account)
                {
                    return false;
                }

                set.Writes.BatchCommands.Add(AlertSwitches.ToOn(account, on));
                set.Writes.BatchCommands.Add(
                    AlertSwitches.ToOff(account, AlertTopics.All.Except(on), set.Clock.GetUtcNow())
                );
                audit.Append(set.Writes, AlertAudit.By(contractor.ContractorId, on));
                return true;
            },
            cancellationToken
        );

    private static async Task<LineUserId?> AccountOfAsync(
        NpgsqlConnection connection,
        SignedInContractor contractor,
        CancellationToken cancellationToken
    ) =>
        await Ledger.Contracts.ContractLinks.AccountOfAsync(connection, contractor.ContractorId, cancellationToken)
            is { } account
            ? new LineUserId(account)
            : null;
}
