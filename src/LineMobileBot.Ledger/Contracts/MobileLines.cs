using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Contracts;

/// <summary>
/// The life of lines. Commands run inside the caller's open transaction (read committed) and take effect with its commit;
/// repeating one that has been done changes nothing.
/// </summary>
public sealed partial class MobileLines(UsageCodeIssuer codes, LinePolicy policy, TimeProvider clock)
{
    /// <summary>The SIM is on its way: the usage code is issued, and links open at 00:00 JST of the day after.</summary>
    public Task<LineOutcome> NoticeShippingAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            connection,
            lineId,
            (line, book) => LineLife.NoticeShipping(line, at.ToStoredPrecision(), book.Now),
            async (_, book) =>
                await codes.IssueAsync(
                    connection,
                    lineId,
                    Guid.CreateVersion7(book.Now),
                    version: 1,
                    book.Now,
                    cancellationToken
                ),
            cancellationToken
        );

    /// <summary>The line comes into service, with the full data of the month whichever day that is.</summary>
    public Task<LineOutcome> StartAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            connection,
            lineId,
            (line, book) => LineLife.Start(line, at.ToStoredPrecision(), book.Now),
            async (line, book) =>
            {
                var plans = await LineRows.AllowancesAsync(connection, lineId, cancellationToken);
                book.Start(lineId, line.StartedAt!.Value, plans);
            },
            cancellationToken
        );

    /// <summary>The line stops for a time: it neither gives nor receives.</summary>
    public Task<LineOutcome> SuspendAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            connection,
            lineId,
            (line, book) => LineLife.Suspend(line, at.ToStoredPrecision(), book.Now),
            NothingElse,
            cancellationToken
        );

    /// <summary>The line goes on.</summary>
    public Task<LineOutcome> ResumeAsync(
        NpgsqlConnection connection,
        Guid lineId,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            connection,
            lineId,
            (line, book) => LineLife.Resume(line, book.Now),
            NothingElse,
            cancellationToken
        );

    /// <summary>The line ends with the month of <paramref name="at"/>; its data and its user link end then too.</summary>
    public Task<LineOutcome> CancelAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            connection,
            lineId,
            (line, book) => LineLife.Cancel(line, at, book.Now),
            NothingElse,
            cancellationToken
        );

    private async Task<LineOutcome> ChangeAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Func<MobileLine, Book, LineOutcome> decide,
        Func<MobileLine, Book, Task> alsoDo,
        CancellationToken cancellationToken
    )
    {
        var book = await Book.OpenAsync(connection, [lineId], clock, cancellationToken);
        if (await MobileLineRows.FindAsync(connection, lineId, cancellationToken) is not { } line)
        {
            return new LineOutcome.Refused(new ContractRefusal.UnknownLine());
        }

        var outcome = decide(line, book);
        if (outcome is LineOutcome.Done { Changed: true, Line: var changed })
        {
            await alsoDo(changed, book);
            await using var batch = connection.CreateBatch();
            MobileLineRows.AppendLife(batch, changed);
            book.AppendWrites(batch);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        return outcome;
    }

    private static Task NothingElse(MobileLine line, Book book) => Task.CompletedTask;
}
