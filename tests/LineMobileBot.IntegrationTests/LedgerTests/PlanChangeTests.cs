using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class PlanChangeTests : IAsyncLifetime
{
    private const string Small = "basic-3gb-voice";
    private const string Large = "basic-12gb-voice";
    private static readonly ServiceMonth December = new(2026, 12);
    private LedgerDriver _ledger = null!;
    private MobileLine _line = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _line = await _ledger.ActiveLineAsync("father");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_smaller_plan_keeps_what_is_carried_and_one_month_later_only_its_own_rest_is_carried()
    {
        await _ledger.UseAsync(_line, DataAmount.FromGigabytes(4));
        Scheduled(await ScheduleAsync(Small));
        Assert.Equal(10, await PlanGigabytesAsync());

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        var december = await _ledger.BalanceAsync(_line.Id);
        Assert.Equal(DataAmount.FromGigabytes(6), december.CarryOver.Remaining);
        Assert.Equal(DataAmount.FromGigabytes(3), december.Giveable);
        await _ledger.UseAsync(_line, DataAmount.FromGigabytes(1));

        _ledger.Clock.AdvanceTo(Jst("2027-01-01T00:00:00"));
        var january = await _ledger.BalanceAsync(_line.Id);
        Assert.Equal(DataAmount.FromGigabytes(3), january.CarryOver.Remaining);
        Assert.Equal(DataAmount.FromGigabytes(3), january.Plan.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Theory]
    [InlineData("2028-02-29T23:59:59.999", "2028-03-01T00:00:00")]
    [InlineData("2026-12-31T23:59:59.999", "2027-01-01T00:00:00")]
    public async Task A_change_asked_for_at_the_last_instant_holds_from_the_next(string asked, string holds)
    {
        _ledger.Clock.AdvanceTo(Jst(asked));
        Scheduled(await ScheduleAsync(Large, ServiceMonth.Of(Jst(holds))));

        _ledger.Clock.AdvanceTo(Jst(holds));

        Assert.Equal(12, await PlanGigabytesAsync());
    }

    [Fact]
    public async Task The_last_request_wins_and_once_withdrawn_none_is_left()
    {
        var first = Scheduled(await ScheduleAsync(Large));
        var second = Scheduled(await ScheduleAsync(Small));

        Assert.Equal(first.Change.Id, second.Replaced!.Id);
        Assert.Equal(PlanChangeCancellation.Replaced, second.Replaced.Cancellation);
        Assert.IsType<PlanWithdrawalOutcome.NotScheduled>(await WithdrawAsync(first.Change));
        Assert.Equal(Small, (await OffersAsync())!.Next.Code);
        Assert.IsType<PlanWithdrawalOutcome.Withdrawn>(await WithdrawAsync(second.Change));
        Assert.Null((await OffersAsync())!.Scheduled);

        _ledger.Clock.AdvanceTo(December.Start);
        Assert.Equal(10, await PlanGigabytesAsync());
    }

    [Fact]
    public async Task A_form_sent_again_schedules_once_and_brings_nothing_back_after_the_withdrawal()
    {
        var change = Scheduled(await ScheduleAsync(Large, form: "form")).Change;
        Assert.Equal(change, Already(await ScheduleAsync(Large, form: "form")));
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => ScheduleAsync(Small, form: "form"));

        var withdrawn = Assert.IsType<PlanWithdrawalOutcome.Withdrawn>(await WithdrawAsync(change)).Change;
        Assert.Equal(withdrawn, Already(await ScheduleAsync(Large, form: "form")));
        Assert.Equal(withdrawn, Assert.IsType<PlanWithdrawalOutcome.Withdrawn>(await WithdrawAsync(change)).Change);
        Assert.Null((await OffersAsync())!.Scheduled);
    }

    [Fact]
    public async Task Many_requests_at_once_leave_one_change()
    {
        string[] plans = ["basic-500mb-voice", Small, "basic-6gb-voice", Large];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => ScheduleAsync(plans[i % plans.Length])));

        var scheduled = outcomes.Select(outcome => Scheduled(outcome).Change.Id);
        var replaced = outcomes.Select(outcome => Scheduled(outcome).Replaced?.Id);
        var standing = (await OffersAsync())!.Scheduled!;
        Assert.Equal([standing.Id], scheduled.Except(replaced.OfType<Guid>()));
        _ledger.Clock.AdvanceTo(December.Start);
        Assert.Equal(standing.PlanCode, (await OffersAsync())!.Current.Code);
    }

    [Theory]
    [InlineData("2026-11-30T23:59:59.999", true)]
    [InlineData("2026-12-01T00:00:00", false)]
    public async Task It_can_be_withdrawn_until_the_last_day_is_over(string at, bool inTime)
    {
        var change = Scheduled(await ScheduleAsync(Large)).Change;
        _ledger.Clock.AdvanceTo(Jst(at));

        var outcome = await WithdrawAsync(change);

        Assert.Equal(inTime, outcome is PlanWithdrawalOutcome.Withdrawn);
        Assert.Equal(!inTime, outcome is PlanWithdrawalOutcome.TooLate);
        _ledger.Clock.AdvanceTo(December.Start);
        Assert.Equal(inTime ? 10 : 12, await PlanGigabytesAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_waits_for_a_lock_over_the_end_of_the_month_changes_nothing(bool isWithdrawal)
    {
        var standing = Scheduled(await ScheduleAsync(Large)).Change;
        _ledger.Clock.AdvanceTo(Jst("2026-11-30T23:59:59.9"));
        await using var holder = await _ledger.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await Book.OpenAsync(holder, [_line.Id], _ledger.Clock, default);
        Task<string> late = isWithdrawal ? NameAsync(WithdrawAsync(standing)) : NameAsync(ScheduleAsync(Small));
        await Eventually.BecomesTrueAsync("the command waits for the lock", _ledger.SomeoneWaitsAsync);

        _ledger.Clock.AdvanceTo(December.Start);
        await held.CommitAsync();

        Assert.Equal(isWithdrawal ? "TooLate" : "MonthClosed", await late);
        Assert.Equal(12, await PlanGigabytesAsync());
        Assert.Null((await OffersAsync())!.Scheduled);
    }

    [Fact]
    public async Task Only_the_contractor_changes_the_plan_sees_the_offers_and_withdraws()
    {
        var neighbour = await _ledger.ActiveLineAsync("neighbour");
        var change = Scheduled(await ScheduleAsync(Large)).Change;
        foreach (var lineId in (Guid[])[_line.Id, Guid.Empty])
        {
            var request = new PlanChangeRequest(neighbour.ContractorId, lineId, Small, December);
            var outcome = await _ledger.CommitAsync(c =>
                _ledger.PlanChanges.ScheduleAsync(c, new IdempotencyKey("form"), request, default)
            );
            Assert.Equal("NotTheContractor", Name(outcome));
        }

        Assert.IsType<PlanWithdrawalOutcome.NotScheduled>(
            await _ledger.CommitAsync(c =>
                _ledger.PlanChanges.WithdrawAsync(c, neighbour.ContractorId, _line.Id, change.Id, default)
            )
        );
        Assert.IsType<PlanWithdrawalOutcome.NotScheduled>(
            await _ledger.CommitAsync(c =>
                _ledger.PlanChanges.WithdrawAsync(c, neighbour.ContractorId, neighbour.Id, change.Id, default)
            )
        );
        Assert.Null(
            await _ledger.ReadAsync(c => _ledger.PlanChanges.OffersAsync(c, neighbour.ContractorId, _line.Id, default))
        );
        Assert.Equal(change, (await OffersAsync())!.Scheduled);
    }

    [Fact]
    public async Task A_line_that_is_cancelled_afterwards_does_not_live_to_see_the_change()
    {
        Scheduled(await ScheduleAsync(Large));

        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, _line.Id, _ledger.Now, default));

        var choice = (await OffersAsync())!;
        Assert.Null(choice.Scheduled);
        Assert.Empty(choice.Offers);
        Assert.Equal("LineNotInService", Name(await ScheduleAsync(Small)));
        _ledger.Clock.AdvanceTo(December.Start);
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(_line.Id)).Total);
    }

    private Task<PlanChangeOutcome> ScheduleAsync(string plan, ServiceMonth? from = null, string? form = null) =>
        _ledger.CommitAsync(c =>
            _ledger.PlanChanges.ScheduleAsync(
                c,
                new IdempotencyKey(form ?? $"form {Guid.CreateVersion7(_ledger.Now)}"),
                new PlanChangeRequest(_line.ContractorId, _line.Id, plan, from ?? December),
                default
            )
        );

    private Task<PlanWithdrawalOutcome> WithdrawAsync(PlanChange change) =>
        _ledger.CommitAsync(c =>
            _ledger.PlanChanges.WithdrawAsync(c, _line.ContractorId, _line.Id, change.Id, default)
        );

    private Task<PlanChoice?> OffersAsync() =>
        _ledger.ReadAsync(c => _ledger.PlanChanges.OffersAsync(c, _line.ContractorId, _line.Id, default));

    private async Task<long> PlanGigabytesAsync() =>
        (await _ledger.BalanceAsync(_line.Id)).Plan.Granted.Bytes / DataAmount.FromGigabytes(1).Bytes;

    private static PlanChangeOutcome.Scheduled Scheduled(PlanChangeOutcome outcome) =>
        Assert.IsType<PlanChangeOutcome.Scheduled>(outcome);

    private static PlanChange Already(PlanChangeOutcome outcome) =>
        Assert.IsType<PlanChangeOutcome.Already>(outcome).Change;

    private static async Task<string> NameAsync<T>(Task<T> outcome) => Name(await outcome);

    private static string Name<T>(T outcome) =>
        outcome is PlanChangeOutcome.Refused refused ? refused.Why.GetType().Name : outcome!.GetType().Name;
}
