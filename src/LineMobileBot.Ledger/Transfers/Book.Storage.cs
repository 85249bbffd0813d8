using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;

namespace LineMobileBot.Ledger.Transfers;

public sealed partial class Book
{
    /// <summary>
    /// Locks the lines in the order of their ids and opens their pages, with their months brought up to now. One round
    /// trip; two when some line's month was not opened yet.
    /// </summary>
    /// <param name="connection">A connection with an open transaction (read committed) that ends soon after.</param>
    /// <param name="lineIds">All lines that the operations will touch; unknown ids are left out, see <see cref="Has"/>.</param>
    /// <param name="clock">The clock; it decides the instant and the month once all locks are held.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<Book> OpenAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<Guid> lineIds,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [.. lineIds.Distinct()];
        var locked = await BookReader.LockAsync(connection, ids, clock.ReadNow(), cancellationToken);
        var now = clock.ReadNow();
        var pages = await LineRows.CompleteAsync(connection, locked, now, cancellationToken);
        return new Book(pages, now, Guid.CreateVersion7);
    }

    /// <summary>
    /// Adds what was booked to the caller's batch, at most five statements, to travel with the caller's own writes and
    /// the commit. Nothing is stored before that batch has run; a book is written once.
    /// </summary>
    public void AppendWrites(NpgsqlBatch batch) =>
        BookWriter.Append(batch, _stored, _journal.Pages, _journal.Transfers, Now);
}
