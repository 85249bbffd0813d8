using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>
/// The book, opened at the pages of a few lines at one instant. Operations are decided and booked in memory, one after
/// another, each seeing what the earlier ones did; what they wrote is then stored in a few statements
/// (AppendWrites). An expected refusal is a value, and then nothing moved.
/// </summary>
/// <remarks>
/// Open it only inside a transaction: the lines stay locked to its end, and no other book can be opened on them
/// meanwhile. Repeats of an operation are the caller's to detect, by the row of the quote, form or record that the key
/// comes from; the unique key in the database is the backstop.
/// </remarks>
public sealed partial class Book
{
    private readonly Journal journal;
    private readonly HashSet<IdempotencyKey> operations = [];
    private readonly IReadOnlyDictionary<Guid, LinePage> stored;

    internal Book(IReadOnlyCollection<LinePage> pages, DateTimeOffset now, Func<DateTimeOffset, Guid> newId)
    {
        stored = pages.ToDictionary(page => page.Line.Id);
        journal = new Journal([], now, newId);
        foreach (var page in pages)
        {
            journal.Adopt(MonthOpening.Open(page, now, newId));
        }
    }

    /// <summary>The instant that decides, read after all locks were held.</summary>
    public DateTimeOffset Now => journal.BookedAt;

    /// <summary>The month of <see cref="Now"/>.</summary>
    public ServiceMonth Month => ServiceMonth.Of(Now);

    /// <summary>What was booked so far, month openings included.</summary>
    public IReadOnlyList<Transfer> Transfers => journal.Transfers;

    internal IReadOnlyCollection<LinePage> Pages => journal.Pages;

    /// <summary>Whether the line exists and its page is open.</summary>
    public bool Has(Guid lineId) => journal.Has(lineId);

    /// <summary>What is known of a line besides its data; its user link is read under the lock.</summary>
    /// <exception cref="KeyNotFoundException">The line's page is not open.</exception>
    public LineFacts Line(Guid lineId) => journal.Page(lineId).Line;

    /// <summary>What the line has now, after the operations booked so far.</summary>
    /// <exception cref="KeyNotFoundException">The line's page is not open.</exception>
    public LineBalance Balance(Guid lineId) => LineBalance.Of(journal.Page(lineId), Now);

    private KeySequence Begin(IdempotencyKey key) =>
        operations.Add(key)
            ? new KeySequence(key)
            : throw new InvalidOperationException("One operation was booked twice in the same book.");
}
