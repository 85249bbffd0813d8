using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class TopUpTests : IAsyncLifetime
{
    private static readonly DataAmount Half = DataAmount.FromMegabytes(500);
    private LedgerDriver _ledger = null!;
    private MobileLine _line = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _line = await _ledger.ActiveLineAsync("father", "basic-500mb-voice");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_purchase_is_in_the_bucket_and_on_the_bill_by_the_same_commit()
    {
        await _ledger.UseAsync(_line, Half);
        Assert.True((await _ledger.BalanceAsync(_line.Id)).Throttled);

        var posted = Posted(await _ledger.TopUpAsync(_line, Half));

        Assert.Equal(Half, (await _ledger.BalanceAsync(_line.Id)).Total);
        Assert.Equal(posted.TopUp, Assert.Single(await HistoryAsync()));
        Assert.Equal((_line.ContractorId, new Yen(500)), (posted.TopUp.ContractorId, posted.TopUp.Price));
        Assert.Equal(AccountOf(_line.Id), posted.UserAccount);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task The_same_form_again_brings_the_same_receipt_and_with_another_size_is_refused_loudly()
    {
        var first = Posted(await _ledger.TopUpAsync(_line, Half, "form"));

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        var again = Already(await _ledger.TopUpAsync(_line, Half, "form"));

        Assert.Equal(first.TopUp, again);
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => _ledger.TopUpAsync(_line, Half + Half, "form"));
        Assert.Single(await HistoryAsync());
    }

    [Fact]
    public async Task The_same_form_fifty_times_at_once_is_one_purchase()
    {
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => _ledger.TopUpAsync(_line, Half, "one form"))
        );

        var posted = Assert.Single(outcomes.OfType<TopUpOutcome.Posted>());
        Assert.All(outcomes.Where(outcome => outcome != posted), again => Assert.Equal(posted.TopUp, Already(again)));
        Assert.Equal(Half, (await _ledger.BalanceAsync(_line.Id)).TopUp.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Many_purchases_at_once_stop_at_the_monthly_limit_and_charge_just_what_was_granted()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _ledger.TopUpAsync(_line, Half)));

        var bought = await HistoryAsync();
        Assert.Equal(3, outcomes.OfType<TopUpOutcome.Posted>().Count());
        Assert.Equal([3, 2, 1], bought.Select(topUp => topUp.NumberInMonth));
        Assert.Equal(1_500, bought.Sum(topUp => topUp.Price.Amount));
        Assert.Equal(1_500_000_000, (await _ledger.BalanceAsync(_line.Id)).TopUp.Remaining.Bytes);
        Assert.All(
            outcomes.OfType<TopUpOutcome.Refused>(),
            refused => Assert.IsType<TopUpRefusal.MonthlyLimit>(refused.Why)
        );
    }

    [Fact]
    public async Task A_repeat_of_the_last_purchase_brings_its_receipt_though_the_limit_is_reached()
    {
        await _ledger.TopUpAsync(_line, Half);
        await _ledger.TopUpAsync(_line, Half);
        var third = Posted(await _ledger.TopUpAsync(_line, Half, "third form"));

        Assert.Equal(third.TopUp, Already(await _ledger.TopUpAsync(_line, Half, "third form")));
    }

    [Fact]
    public async Task A_purchase_that_waits_for_a_lock_over_the_end_of_the_month_is_of_the_new_month()
    {
        _ledger.Clock.AdvanceTo(Jst("2028-01-31T23:59:59.9"));
        await using var holder = await _ledger.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await Book.OpenAsync(holder, [_line.Id], _ledger.Clock, default);
        var purchase = _ledger.TopUpAsync(_line, Half);
        await Eventually.BecomesTrueAsync("the purchase waits for the lock", _ledger.SomeoneWaitsAsync);

        _ledger.Clock.AdvanceTo(Jst("2028-02-01T00:00:00"));
        await held.CommitAsync();

        var topUp = Posted(await purchase).TopUp;
        Assert.Equal(new ServiceMonth(2028, 2), topUp.Month);
        Assert.Equal(Jst("2028-04-01T00:00:00"), topUp.EndsAt);
    }

    [Fact]
    public async Task Only_the_contractor_of_the_line_buys_for_it()
    {
        var neighbour = await _ledger.ActiveLineAsync("neighbour");
        var request = new TopUpRequest(neighbour.ContractorId, _line.Id, Half);

        foreach (var foreign in (TopUpRequest[])[request, request with { LineId = Guid.Empty }])
        {
            var outcome = await _ledger.CommitAsync(c =>
                _ledger.TopUps.BuyAsync(c, new IdempotencyKey("form"), foreign, default)
            );
            Assert.Equal(new TopUpRefusal.NotTheContractor(), Assert.IsType<TopUpOutcome.Refused>(outcome).Why);
        }

        Assert.Null(
            await _ledger.ReadAsync(c => _ledger.TopUps.OffersAsync(c, neighbour.ContractorId, _line.Id, default))
        );
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(_line.Id)).TopUp.Remaining);
    }

    [Fact]
    public async Task The_offers_count_down_with_each_purchase_and_anew_each_month()
    {
        await _ledger.TopUpAsync(_line, Half);
        Assert.Equal((2, Jst("2027-01-01T00:00:00")), await LeftAsync());

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        Assert.Equal((3, Jst("2027-02-01T00:00:00")), await LeftAsync());
    }

    [Fact]
    public async Task Data_bought_for_a_line_about_to_end_ends_with_it()
    {
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, _line.Id, _ledger.Now, default));

        Assert.Equal((3, Jst("2026-12-01T00:00:00")), await LeftAsync());
        await _ledger.TopUpAsync(_line, Half);
        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(_line.Id)).Total);
        var refused = Assert.IsType<TopUpOutcome.Refused>(await _ledger.TopUpAsync(_line, Half));
        Assert.Equal(new TopUpRefusal.LineNotInService(LineState.Cancelled), refused.Why);
    }

    [Fact]
    public async Task A_receipt_is_found_by_its_line_only()
    {
        var neighbour = await _ledger.ActiveLineAsync("neighbour");
        var topUp = Posted(await _ledger.TopUpAsync(_line, Half)).TopUp;

        Assert.Equal(topUp, await _ledger.ReadAsync(c => TopUps.FindAsync(c, _line.Id, topUp.Id, default)));
        Assert.Null(await _ledger.ReadAsync(c => TopUps.FindAsync(c, neighbour.Id, topUp.Id, default)));
    }

    private async Task<(int Left, DateTimeOffset EndsAt)> LeftAsync()
    {
        var choice = await _ledger.ReadAsync(c => _ledger.TopUps.OffersAsync(c, _line.ContractorId, _line.Id, default));
        return (choice!.LeftThisMonth, choice.EndsAt);
    }

    private Task<IReadOnlyList<TopUp>> HistoryAsync() =>
        _ledger.ReadAsync(c => TopUps.HistoryAsync(c, _line.Id, count: 10, default));

    private static TopUp Already(TopUpOutcome outcome) => Assert.IsType<TopUpOutcome.Already>(outcome).TopUp;

    private static TopUpOutcome.Posted Posted(TopUpOutcome outcome) => Assert.IsType<TopUpOutcome.Posted>(outcome);
}
