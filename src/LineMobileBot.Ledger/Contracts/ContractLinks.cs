using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// Makes, ends and reads the links between login ids and their contractors' accounts. Each command runs inside the caller's
/// open transaction (read committed) and takes effect with its commit. A login id has one active link at most.
/// </summary>
public sealed class ContractLinks(LinkPolicy policy, TimeProvider clock)
{
    /// <summary>Links the account to a login id whose owner has proved to be the account's owner too.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="contractorId">The contractor.</param>
    /// <param name="lineAccount">The account, opaque to the ledger.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<ContractLinkOutcome> LinkAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string lineAccount,
        CancellationToken cancellationToken
    )
    {
        await ContractLinkRows.LockAccountAsync(connection, lineAccount, cancellationToken);
        await ContractLinkRows.LockContractorAsync(connection, contractorId, cancellationToken);
        var now = clock.ReadNow();
        var current = await FindAsync(connection, contractorId, cancellationToken);
        if (current?.LineAccount == lineAccount)
        {
            return new ContractLinkOutcome.Already(current);
        }

        var facts = await ContractLinkRows.FactsAsync(connection, contractorId, lineAccount, cancellationToken);
        if (RefusalOf(current, facts, now) is { } refusal)
        {
            return new ContractLinkOutcome.Refused(refusal);
        }

        var link = new ContractLink(Guid.CreateVersion7(now), contractorId, lineAccount, now, null, null);
        await ContractLinkRows.InsertAsync(connection, link, cancellationToken);
        return new ContractLinkOutcome.Linked(link);
    }

    /// <summary>Ends whatever link the login id has. That <paramref name="by"/> may do so is the caller's to check.</summary>
    /// <returns>The link that ended; null when there was none.</returns>
    public Task<ContractLink?> UnlinkAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        ContractUnlinkedBy by,
        CancellationToken cancellationToken
    ) => EndAsync(connection, contractorId, ofAccount: null, by, cancellationToken);

    /// <summary>Ends the account's own link to a login id; a link of another account is left alone.</summary>
    /// <returns>The link that ended; null when there was none of this account.</returns>
    public Task<ContractLink?> UnlinkByAccountAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string lineAccount,
        CancellationToken cancellationToken
    ) => EndAsync(connection, contractorId, lineAccount, ContractUnlinkedBy.LineAccount, cancellationToken);

    /// <summary>The contracts of each account, first linked first. One round trip for any number of accounts.</summary>
    public static Task<ILookup<string, LinkedContract>> OfAccountsAsync(
        NpgsqlConnection connection,
        string[] lineAccounts,
        CancellationToken cancellationToken
    ) => ContractLinkRows.OfAccountsAsync(connection, lineAccounts, cancellationToken);

    /// <summary>The account linked to the contractor's login id; null when there is none.</summary>
    public static async Task<string?> AccountOfAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) => (await FindAsync(connection, contractorId, cancellationToken))?.LineAccount;

    /// <summary>The contractor's active link; null when there is none.</summary>
    public static Task<ContractLink?> FindAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        CancellationToken cancellationToken
    ) => ContractLinkRows.ActiveOfContractorAsync(connection, contractorId, cancellationToken);

    /// <summary>Whether that very link still is the contractor's: an ended one never is again, not even for the same account.</summary>
    public static Task<bool> IsActiveAsync(
        NpgsqlConnection connection,
        Guid linkId,
        CancellationToken cancellationToken
    ) => ContractLinkRows.IsActiveAsync(connection, linkId, cancellationToken);

    private async Task<ContractLink?> EndAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        string? ofAccount,
        ContractUnlinkedBy by,
        CancellationToken cancellationToken
    )
    {
        await ContractLinkRows.LockContractorAsync(connection, contractorId, cancellationToken);
        return await ContractLinkRows.EndAsync(
            connection,
            contractorId,
            ofAccount,
            by,
            clock.ReadNow(),
            cancellationToken
        );
    }

    private ContractLinkRefusal? RefusalOf(ContractLink? current, ContractLinkFacts facts, DateTimeOffset now) =>
        true switch
        {
            _ when facts.OpenFrom is not { } from || now < from => new ContractLinkRefusal.NotOpenYet(facts.OpenFrom),
            _ when current is not null => new ContractLinkRefusal.LoginIdLinkedElsewhere(),
            _ when facts.LoginIdsOfAccount >= policy.LoginIdsPerLineAccount => new ContractLinkRefusal.TooManyLoginIds(
                policy.LoginIdsPerLineAccount
            ),
            _ => null,
        };
}
