using System.Collections.Immutable;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.Tests.LedgerTests;

/// <summary>A book kept in memory over time: each operation opens it anew at the clock's instant, as a transaction would.</summary>
internal sealed class BookInMemory(DateTimeOffset now)
{
    // Far above the ids under which a balance computes what is never stored.
    private const int FirstId = 0x1000_0000;
    private static readonly Guid ContractorId = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private readonly Dictionary<Guid, LinePage> _pages = [];
    private readonly List<Transfer> _transfers = [];
    private int _operations;
    private int _ids;

    public DateTimeOffset Now { get; set; } = now;

    public GiftPolicy GiftPolicy { get; init; } = new();

    public UsagePolicy UsagePolicy { get; init; } = new();

    public TopUpTerms TopUpTerms { get; init; } = new TopUpPolicy().TermsOf(Carrier.Docomo);

    public IReadOnlyList<Transfer> Transfers => _transfers;

    public IEnumerable<Bucket> Buckets => _pages.Values.SelectMany(page => page.Buckets);

    public Guid AddLine(DataAmount allowance, LineState state = LineState.Active)
    {
        var id = NextId(Now);
        var facts = new LineFacts(id, state, null, null, AccountOf(id));
        var page = new LinePage(facts, [], [new MonthlyAllowance(ServiceMonth.Of(Now), allowance)]);
        Keep(MonthOpening.Start(page, Now, Now, NextId));
        return id;
    }

    public void ChangePlan(Guid line, ServiceMonth from, DataAmount allowance)
    {
        var others = _pages[line].Allowances.RemoveAll(known => known.From == from);
        _pages[line] = _pages[line] with { Allowances = others.Add(new MonthlyAllowance(from, allowance)) };
    }

    public void Edit(Guid line, Func<LineFacts, LineFacts> change) =>
        _pages[line] = _pages[line] with { Line = change(_pages[line].Line) };

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

    public TopUpOutcome TopUp(Guid line, DataAmount size) =>
        Do(book => book.TopUp(NextKey(), new TopUpRequest(ContractorId, line, size), TopUpTerms));

    public ReversalOutcome Reverse(PostedGift gift, DataAmount atMost) =>
        Do(book => book.Reverse(NextKey(), gift, atMost));

    /// <summary>What the sweep does: makes what time has brought durable.</summary>
    public void Sweep() => Do(book => book.Month);

    /// <summary>A look that writes nothing.</summary>
    public LineBalance Balance(Guid line) => LineBalance.Of(_pages[line], Now);

    public T Do<T>(Func<Book, T> operation)
    {
        var book = new Book([.. _pages.Values], Now, NextId);
        var result = operation(book);
        foreach (var page in book.Pages)
        {
            _pages[page.Line.Id] = page;
        }

        _transfers.AddRange(book.Transfers);
        return result;
    }

    // Ids rise one by one, so that what was issued first is used first even within one millisecond.
    private Guid NextId(DateTimeOffset at) => new(FirstId + ++_ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public static string AccountOf(Guid line) => $"account of {line}";

    public IdempotencyKey NextKey() => new($"operation {_operations++}");

    private void Keep(OpenedPage opened)
    {
        _pages[opened.Page.Line.Id] = opened.Page;
        _transfers.AddRange(opened.Transfers);
    }
}
