using System.Diagnostics;
using System.Security.Cryptography;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.UsageCodes;

/// <summary>
/// Issues, shows and reissues usage codes. Commands run inside the caller's open transaction (read committed) and take
/// effect with its commit.
/// </summary>
public sealed class UsageCodeIssuer(
    UsageCodeCipher cipher,
    RandomNumberGenerator random,
    UserLinks links,
    CodePolicy policy,
    TimeProvider clock
)
{
    /// <summary>How often the same 16 digits may come up before something is wrong with the source of randomness.</summary>
    private const int MaxDraws = 5;

    /// <summary>The line's code; null when it has none. Whoever asks must be the line's contractor or hold the scope.</summary>
    public async Task<UsageCodeDigits?> ShowAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        await UsageCodeRows.ActiveOfLineAsync(connection, lineId, cancellationToken) is { } code
            ? cipher.Decrypt(code.Ciphertext, lineId)
            : null;

    /// <summary>The line's code as it is kept, its digits unreadable; null when it has none.</summary>
    public static Task<UsageCode?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) => UsageCodeRows.ActiveOfLineAsync(connection, lineId, cancellationToken);

    /// <summary>Issues a new code in place of the line's code.</summary>
    /// <param name="connection">A connection with an open transaction.</param>
    /// <param name="lineId">The line.</param>
    /// <param name="codeId">The id of the new code. The same id again issues nothing: it names the wish.</param>
    /// <param name="endLink">Whether the link made by the old code ends; null leaves it to the policy.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="IdempotencyKeyReusedException">The id is that of another line's code.</exception>
    public async Task<ReissueOutcome> ReissueAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid codeId,
        bool? endLink,
        CancellationToken cancellationToken
    )
    {
        var line = await MobileLineRows.LockAsync(connection, lineId, cancellationToken);
        var now = clock.ReadNow();
        if (await UsageCodeRows.LineOfAsync(connection, codeId, cancellationToken) is { } issuedTo)
        {
            return issuedTo == lineId ? new ReissueOutcome.Already() : throw new IdempotencyKeyReusedException();
        }

        var old = await UsageCodeRows.ActiveOfLineAsync(connection, lineId, cancellationToken);
        if (line is null || old is null || line.StateAt(now) == LineState.Cancelled)
        {
            return new ReissueOutcome.NoCode();
        }

        await UsageCodeRows.ReplaceAsync(connection, old, now, cancellationToken);
        var code = await IssueAsync(connection, lineId, codeId, old.Version + 1, now, cancellationToken);
        var link = await UserLinkRows.ActiveOfLineAsync(connection, lineId, cancellationToken);
        if (link is null || !(endLink ?? policy.ReissueUnlinks))
        {
            return new ReissueOutcome.Reissued(code, link);
        }

        var ended = await links.EndAsync(connection, lineId, UnlinkReason.Reissue, _ => true, cancellationToken);
        return new ReissueOutcome.Reissued(code, (ended as UnlinkOutcome.Unlinked)?.Link);
    }

    /// <summary>Issues a line's code; the line must be locked and have no active one.</summary>
    internal async Task<UsageCodeDigits> IssueAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid codeId,
        int version,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        for (var draw = 0; draw < MaxDraws; draw++)
        {
            var digits = CodeNumbers.Draw(random);
            var code = new UsageCode(
                codeId,
                lineId,
                version,
                UsageCodeState.Active,
                cipher.LookUpOf(digits),
                cipher.Encrypt(digits, lineId, random),
                digits.LastFour,
                now,
                EndedAt: null
            );
            if (await UsageCodeRows.InsertAsync(connection, code, cancellationToken))
            {
                return digits;
            }
        }

        throw new UnreachableException("The source of randomness repeats itself.");
    }
}
