using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using Npgsql;

namespace LineMobileBot.Ledger.UsageCodes;

public sealed partial class UserLinks
{
    /// <summary>
    /// Links the account to a line of a contractor whose login id is linked to the same account: whoever has proved to be the
    /// contractor need not type the code. The limits are those of a code that is typed.
    /// </summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="lineAccount">The account, opaque to the ledger.</param>
    /// <param name="lineId">The line; another's, or none at all, is refused alike.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<LinkOutcome> LinkOwnLineAsync(
        NpgsqlConnection connection,
        string lineAccount,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        await UserLinkRows.LockTriesAsync(connection, lineAccount, cancellationToken);
        if (
            await MobileLineRows.FindAsync(connection, lineId, cancellationToken) is not { } line
            || !await ContractLinkHold.TakeAsync(connection, line.ContractorId, lineAccount, cancellationToken)
        )
        {
            return new LinkOutcome.Refused(new LinkRefusal.NotTheirLine());
        }

        var locked = await MobileLineRows.LockAsync(connection, lineId, cancellationToken);
        return await UsageCodeRows.ActiveOfLineAsync(connection, lineId, cancellationToken) is { } code
            ? await LinkAsync(
                connection,
                lineAccount,
                new FoundCode(code.Id, code.LastFour, locked!),
                cancellationToken
            )
            : new LinkOutcome.Refused(new LinkRefusal.LineNotLinkable());
    }

    /// <summary>
    /// The lines that <see cref="LinkOwnLineAsync"/> would link to the account now, oldest first: of all contractors whose login
    /// ids are linked to it.
    /// </summary>
    public async Task<IReadOnlyList<MobileLine>> OwnLinesToLinkAsync(
        NpgsqlConnection connection,
        string lineAccount,
        CancellationToken cancellationToken
    )
    {
        var lines = await MobileLineRows.OwnWithoutUserAsync(connection, lineAccount, cancellationToken);
        if (lines.Count == 0)
        {
            return [];
        }

        var now = clock.ReadNow();
        var linked = await UserLinkRows.CountOfAccountAsync(connection, lineAccount, now, cancellationToken);
        return [.. lines.Where(line => RefusalOf(line, current: null, linked, now) is null)];
    }
}
