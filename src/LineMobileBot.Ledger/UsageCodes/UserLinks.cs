using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>
/// Makes and ends the links between lines and their users' accounts. Each command runs inside the caller's open
/// transaction (read committed) and takes effect with its commit. At most one link of a line is active at a time.
/// </summary>
public sealed partial class UserLinks(
    UsageCodeCipher cipher,
    LinkPolicy linkPolicy,
    CodePolicy codePolicy,
    GiftPolicy giftPolicy,
    TimeProvider clock
)
{
    /// <summary>Links the account to the line whose code was typed.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="lineAccount">The account, opaque to the ledger.</param>
    /// <param name="typed">The code as typed.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<LinkOutcome> LinkByCodeAsync(
        NpgsqlConnection connection,
        string lineAccount,
        string typed,
        CancellationToken cancellationToken
    )
    {
        if (UsageCodeText.Parse(typed) is not { } digits)
        {
            return new LinkOutcome.Refused(new LinkRefusal.SlipOfDigits());
        }

        var wrongAt = await UserLinkRows.LockTriesAsync(connection, lineAccount, cancellationToken);
        if (CodeLock.LockedUntil(wrongAt, clock.ReadNow(), codePolicy) is { } until)
        {
            return new LinkOutcome.Refused(new LinkRefusal.LockedUntil(until));
        }

        var lookUp = cipher.LookUpOf(digits);
        if (await UsageCodeRows.FindAndLockLineAsync(connection, lookUp, cancellationToken) is { } found)
        {
            return await LinkAsync(connection, lineAccount, found, cancellationToken);
        }

        var remembered = CodeLock.Remember(wrongAt, clock.ReadNow(), codePolicy);
        await UserLinkRows.RememberTriesAsync(connection, lineAccount, remembered, cancellationToken);
        return new LinkOutcome.Refused(new LinkRefusal.WrongCode());
    }

    /// <summary>Ends the account's own link to a line.</summary>
    public Task<UnlinkOutcome> UnlinkByUserAsync(
        NpgsqlConnection connection,
        string lineAccount,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        EndAsync(
            connection,
            lineId,
            UnlinkReason.User,
            link => string.Equals(link.LineAccount, lineAccount, StringComparison.Ordinal),
            cancellationToken
        );

    /// <summary>
    /// Ends the link that the contractor was shown, and none that was made since. That it is the contractor's line is the
    /// caller's to check.
    /// </summary>
    public Task<UnlinkOutcome> UnlinkByContractorAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid linkId,
        CancellationToken cancellationToken
    ) => EndAsync(connection, lineId, UnlinkReason.Contractor, link => link.Id == linkId, cancellationToken);

    /// <summary>Ends whatever link the line has, for an operator.</summary>
    public Task<UnlinkOutcome> UnlinkByOperatorAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) => EndAsync(connection, lineId, UnlinkReason.Operator, _ => true, cancellationToken);

    /// <summary>The line's active link; null when nobody is linked. That whoever asks may know it is the caller's to check.</summary>
    public static Task<UserLink?> OfLineAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) => UserLinkRows.ActiveOfLineAsync(connection, lineId, cancellationToken);

    /// <summary>One link of the line, active or ended; null when the line has no such link.</summary>
    public static Task<UserLink?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid linkId,
        CancellationToken cancellationToken
    ) => UserLinkRows.FindAsync(connection, lineId, linkId, cancellationToken);

    internal async Task<UnlinkOutcome> EndAsync(
        NpgsqlConnection connection,
        Guid lineId,
        UnlinkReason reason,
        Func<UserLink, bool> applies,
        CancellationToken cancellationToken
    )
    {
        var book = await Book.OpenAsync(connection, [lineId], clock, cancellationToken);
        var link = await UserLinkRows.ActiveOfLineAsync(connection, lineId, cancellationToken);
        if (link is null || !applies(link))
        {
            return new UnlinkOutcome.NotLinked();
        }

        var ended = link with { UnlinkedAt = book.Now, UnlinkReason = reason };
        Guid[] voided = giftPolicy.VoidOnGiverUnlink ? [.. VoidReservations(book, link)] : [];
        await using var batch = connection.CreateBatch();
        book.AppendWrites(batch);
        UserLinkRows.AppendEnd(batch, ended);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return new UnlinkOutcome.Unlinked(ended, voided);
    }

    private static IEnumerable<Guid> VoidReservations(Book book, UserLink link)
    {
        foreach (var reservation in book.UnclaimedReservations(link.LineId))
        {
            var key = new IdempotencyKey(FormattableString.Invariant($"unlink/{link.Id:N}/{reservation.Id:N}"));
            book.Withdraw(key, link.LineId, reservation.Id);
            yield return reservation.Id;
        }
    }

    // Called with the account's tries and the line locked: nobody else links either of them meanwhile.
    private async Task<LinkOutcome> LinkAsync(
        NpgsqlConnection connection,
        string lineAccount,
        FoundCode found,
        CancellationToken cancellationToken
    )
    {
        var now = clock.ReadNow();
        var line = found.Line;
        var current = await UserLinkRows.ActiveOfLineAsync(connection, line.Id, cancellationToken);
        if (current?.LineAccount == lineAccount)
        {
            return new LinkOutcome.AlreadyLinked(current, line.UserName);
        }

        var linked = await UserLinkRows.CountOfAccountAsync(connection, lineAccount, now, cancellationToken);
        if (RefusalOf(line, current, linked, now) is { } refusal)
        {
            return new LinkOutcome.Refused(refusal);
        }

        var id = Guid.CreateVersion7(now);
        var link = new UserLink(id, line.Id, lineAccount, found.CodeId, found.LastFour, now, null, null);
        await UserLinkRows.InsertAsync(connection, link, cancellationToken);
        return new LinkOutcome.Linked(link, line.UserName);
    }

    private LinkRefusal? RefusalOf(MobileLine line, UserLink? current, int linked, DateTimeOffset now) =>
        true switch
        {
            _ when line.StateAt(now) == LineState.Cancelled => new LinkRefusal.LineNotLinkable(),
            _ when now < line.LinksOpenFrom => new LinkRefusal.NotOpenYet(line.LinksOpenFrom.Value),
            _ when current is not null => new LinkRefusal.LinkedElsewhere(line.Id, line.ContractorId),
            _ when linked >= linkPolicy.CodesPerLineAccount => new LinkRefusal.TooManyCodes(
                linkPolicy.CodesPerLineAccount
            ),
            _ => null,
        };
}
