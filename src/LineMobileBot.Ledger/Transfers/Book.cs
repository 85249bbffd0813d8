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
    private readonly Journal _journal;
    private readonly HashSet<IdempotencyKey> _operations = [];
    private readonly IReadOnlyDictionary<Guid, LinePage> _stored;

    internal Book(IReadOnlyCollection<LinePage> pages, DateTimeOffset now, Func<DateTimeOffset, Guid> newId)
    {
        _stored = pages.ToDictionary(page => page.Line.Id);
        _journal = new Journal([], now, newId);
        foreach (var page in pages)
        {
            _journal.Adopt(MonthOpening.Open(page, now, newId));
        }
    }

    /// <summary>The instant that decides, read after all locks were held.</summary>
    public DateTimeOffset Now => _journal.BookedAt;

    /// <summary>The month of <see cref="Now"/>.</summary>
    public ServiceMonth Month => ServiceMonth.Of(Now);

    /// <summary>What was booked so far, month openings included.</summary>
    public IReadOnlyList<Transfer> Transfers => _journal.Transfers;

    internal IReadOnlyCollection<LinePage> Pages => _journal.Pages;

    /// <summary>Whether the line exists and its page is open.</summary>
    public bool Has(Guid lineId) => _journal.Has(lineId);

    /// <summary>What is known of a line besides its data; its user link is read under the lock.</summary>
    /// <exception cref="KeyNotFoundException">The line's page is not open.</exception>
    public LineFacts Line(Guid lineId) => _journal.Page(lineId).Line;

    /// <summary>What the line has now, after the operations booked so far.</summary>
    /// <exception cref="KeyNotFoundException">The line's page is not open.</exception>
    public LineBalance Balance(Guid lineId) => LineBalance.Of(_journal.Page(lineId), Now);

    /// <summary>The line comes into service at <paramref name="at"/>; later months are opened at once.</summary>
    internal void Start(Guid lineId, DateTimeOffset at, IEnumerable<MonthlyAllowance> allowances)
    {
        var page = _journal.Page(lineId) with { Allowances = [.. allowances] };
        _journal.Adopt(MonthOpening.Start(page, at, Now, _journal.NewId));
    }

    private KeySequence Begin(IdempotencyKey key) =>
        _operations.Add(key)
            ? new KeySequence(key)
            : throw new InvalidOperationException("One operation was booked twice in the same book.");
}
