using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class ConcurrencyTests : IAsyncLifetime
{
    private static readonly DataAmount Step = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private MobileLine _first = null!;
    private MobileLine _second = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _first = await _ledger.ActiveLineAsync("father", "basic-12gb-voice");
        _second = await _ledger.ActiveLineAsync("daughter", "basic-12gb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task Gifts_both_ways_at_the_same_instant_all_post()
    {
        var gifts = Enumerable
            .Range(0, 20)
            .Select(i =>
                i % 2 == 0
                    ? _ledger.GiveAsync(_first.Id, _second.Id, Step)
                    : _ledger.GiveAsync(_second.Id, _first.Id, Step)
            );

        var outcomes = await Task.WhenAll(gifts);

        Assert.All(outcomes, outcome => Assert.IsType<GiftOutcome.Posted>(outcome));
        var balance = await _ledger.BalanceAsync(_first.Id);
        Assert.Equal((7_000_000_000, 5_000_000_000), (balance.Giveable.Bytes, balance.Gift.Remaining.Bytes));
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_same_gift_fifty_times_at_once_is_stored_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryGiveAsync("quote 1")));

        Assert.Single(outcomes, posted => posted);
        Assert.Equal(Step, (await _ledger.BalanceAsync(_second.Id)).Gift.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Many_gifts_with_data_for_a_few_post_just_those()
    {
        var receivers = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            receivers.Add((await _ledger.ActiveLineAsync("grandfather")).Id);
        }

        var outcomes = await Task.WhenAll(
            receivers.SelectMany(receiver =>
                Enumerable.Range(0, 6).Select(_ => _ledger.GiveAsync(_first.Id, receiver, Step + Step))
            )
        );

        Assert.Equal(12, outcomes.OfType<GiftOutcome.Posted>().Count());
        Assert.All(
            outcomes.OfType<GiftOutcome.Refused>(),
            refused => Assert.IsType<GiftRefusal.NothingToGive>(refused.Why)
        );
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(_first.Id)).Giveable);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_gift_that_waits_for_a_lock_over_the_end_of_the_month_is_refused()
    {
        _ledger.Clock.AdvanceTo(Jst("2026-11-30T23:59:59.9"));
        var quoted = ServiceMonth.Of(_ledger.Now);
        await using var holder = await _ledger.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await Book.OpenAsync(holder, [_second.Id], _ledger.Clock, default);
        var request = new GiftRequest(_first.Id, AccountOf(_first.Id), _second.Id, Step, quoted);
        var gift = _ledger.OnBookAsync(
            book => book.Give(new IdempotencyKey("quote 1"), request, _ledger.GiftPolicy),
            _first.Id,
            _second.Id
        );
        await Eventually.BecomesTrueAsync("the gift waits for the lock", _ledger.SomeoneWaitsAsync);

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        await held.CommitAsync();

        var refused = Assert.IsType<GiftOutcome.Refused>(await gift);
        Assert.Equal(new GiftRefusal.MonthClosed(new ServiceMonth(2026, 12)), refused.Why);
        Assert.Equal(DataAmount.FromGigabytes(12), (await _ledger.BalanceAsync(_first.Id)).Giveable);
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(_second.Id)).Gift.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_month_opened_by_many_at_once_is_opened_once()
    {
        _ledger.Clock.AdvanceTo(Jst("2027-03-01T00:00:00"));

        var balances = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    i % 2 == 0
                        ? _ledger.OnBookAsync(book => book.Balance(_first.Id), _first.Id, _second.Id)
                        : _ledger.BalanceAsync(_first.Id)
                )
        );

        Assert.All(balances, balance => Assert.Equal(DataAmount.FromGigabytes(24), balance.Total));
        await _ledger.AssertReconciledAsync();
    }

    private async Task<bool> TryGiveAsync(string key)
    {
        try
        {
            return await _ledger.GiveAsync(_first.Id, _second.Id, Step, key) is GiftOutcome.Posted;
        }
        catch (PostgresException repeated) when (repeated.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }
}
