using System.Collections.Immutable;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>A book kept in memory over time: each operation opens it anew at the clock's instant, as a transaction would.</summary>
internal sealed class BookInMemory(DateTimeOffset now)
{
    private readonly Dictionary<Guid, LinePage> pages = [];
    private readonly List<Transfer> transfers = [];
    private int operations;

    public DateTimeOffset Now { get; set; } = now;

    public GiftPolicy GiftPolicy { get; init; } = new();

    public UsagePolicy UsagePolicy { get; init; } = new();

    public IReadOnlyList<Transfer> Transfers => transfers;

    public IEnumerable<Bucket> Buckets => pages.Values.SelectMany(page => page.Buckets);

    public Guid AddLine(DataAmount allowance, LineState state = LineState.Active)
    {
        var id = Guid.CreateVersion7(Now);
        var facts = new LineFacts(id, state, null, null, AccountOf(id));
        var page = new LinePage(facts, [], [new MonthlyAllowance(ServiceMonth.Of(Now), allowance)]);
        Keep(MonthOpening.Start(page, Now, Now, Guid.CreateVersion7));
        return id;
    }

    public void ChangePlan(Guid line, ServiceMonth from, DataAmount allowance) =>
        pages[line] = pages[line] with
        {
            Allowances = pages[line].Allowances.Add(new MonthlyAllowance(from, allowance)),
        };

    public void Edit(Guid line, Func<LineFacts, LineFacts> change) =>
        pages[line] = pages[line] with { Line = change(pages[line].Line) };

    public GiftOutcome Give(Guid giver, Guid receiver, DataAmount amount, ServiceMonth? quoted = null) =>
        Do(book =>
            book.Give(NextKey(), new(giver, AccountOf(giver), receiver, amount, quoted ?? book.Month), GiftPolicy)
        );

    public ReservationOutcome Reserve(Guid giver, DataAmount amount) =>
        Do(book => book.Reserve(NextKey(), new(giver, AccountOf(giver), amount, book.Month), GiftPolicy));

    public ClaimOutcome Claim(Guid giver, Guid receiver, Guid reservation) =>
        Do(book => book.Claim(NextKey(), new(reservation, giver, receiver, AccountOf(receiver))));

    public WithdrawalOutcome Withdraw(Guid giver, Guid reservation) =>
        Do(book => book.Withdraw(NextKey(), giver, reservation));

    public Consumption Use(Guid line, DataAmount amount, DateTimeOffset? at = null) =>
        Do(book => book.Consume(NextKey(), line, amount, at ?? book.Now, UsagePolicy));

    public TopUpOutcome TopUp(Guid line, DataAmount amount) => Do(book => book.TopUp(NextKey(), line, amount));

    public ReversalOutcome Reverse(PostedGift gift, DataAmount atMost) =>
        Do(book => book.Reverse(NextKey(), gift, atMost));

    /// <summary>What the sweep does: makes what time has brought durable.</summary>
    public void Sweep() => Do(book => book.Month);

    /// <summary>A look that writes nothing.</summary>
    public LineBalance Balance(Guid line) => LineBalance.Of(pages[line], Now);

    public T Do<T>(Func<Book, T> operation)
    {
        var book = new Book([.. pages.Values], Now, Guid.CreateVersion7);
        var result = operation(book);
        foreach (var page in book.Pages)
        {
            pages[page.Line.Id] = page;
        }

        transfers.AddRange(book.Transfers);
        return result;
    }

    public static string AccountOf(Guid line) => $"account of {line}";

    public IdempotencyKey NextKey() => new($"operation {operations++}");

    private void Keep(OpenedPage opened)
    {
        pages[opened.Page.Line.Id] = opened.Page;
        transfers.AddRange(opened.Transfers);
    }
}
