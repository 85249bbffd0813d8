using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class LineLifeTests : IAsyncLifetime
{
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync() => _ledger = await LedgerDriver.StartAsync();

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_line_that_starts_on_any_day_has_the_full_data_of_the_month()
    {
        var line = await _ledger.ActiveLineAsync("father");

        var balance = await _ledger.BalanceAsync(line.Id);

        Assert.Equal(DataAmount.FromGigabytes(10), balance.Total);
        Assert.Equal(Jst("2026-12-01T00:00:00"), balance.Plan.EndsAt);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task Starting_twice_changes_nothing()
    {
        var line = await _ledger.ActiveLineAsync("father");

        Done(await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, line.StartedAt!.Value, default)));

        Assert.Equal(DataAmount.FromGigabytes(10), (await _ledger.BalanceAsync(line.Id)).Total);
    }

    [Fact]
    public async Task A_line_that_started_months_ago_is_brought_up_to_now()
    {
        var shipped = await _ledger.ShippedLineAsync("father");

        Done(
            await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, shipped.Id, Jst("2026-08-20T10:00:00"), default))
        );

        var balance = await _ledger.BalanceAsync(shipped.Id);
        Assert.Equal(DataAmount.FromGigabytes(10), balance.CarryOver.Remaining);
        Assert.Equal(DataAmount.FromGigabytes(10), balance.Plan.Remaining);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_sixth_line_is_refused_and_a_cancelled_one_counts_for_thirty_days_more()
    {
        await _ledger.AddContractorAsync("father");
        var first = await _ledger.ActiveLineAsync("father");
        for (var i = 0; i < 4; i++)
        {
            Done(await _ledger.ApplyAsync("father"));
        }

        Assert.Null(Cap(await _ledger.ApplyAsync("father")).FreesUpAt);
        Done(await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, first.Id, _ledger.Now, default)));
        Assert.Equal(Jst("2026-12-31T00:00:00"), Cap(await _ledger.ApplyAsync("father")).FreesUpAt);
        _ledger.Clock.AdvanceTo(Jst("2026-12-30T23:59:59"));
        Assert.NotNull(Cap(await _ledger.ApplyAsync("father")).FreesUpAt);

        _ledger.Clock.AdvanceTo(Jst("2026-12-31T00:00:00"));

        Done(await _ledger.ApplyAsync("father"));
    }

    [Fact]
    public async Task Five_lines_are_the_cap_of_the_household_not_of_the_name()
    {
        await _ledger.AddContractorAsync("father", "home");
        await _ledger.AddContractorAsync("mother", "home");
        for (var i = 0; i < 5; i++)
        {
            Done(await _ledger.ApplyAsync(i % 2 == 0 ? "father" : "mother"));
        }

        Cap(await _ledger.ApplyAsync("mother"));
        await _ledger.AddContractorAsync("uncle");
        Done(await _ledger.ApplyAsync("uncle"));
        Assert.IsType<ContractorOutcome.Refused>(await _ledger.AddContractorAsync("uncle", "home"));
    }

    [Fact]
    public async Task Two_sixth_lines_at_once_are_not_both_refused_when_one_fits_and_not_both_entered()
    {
        await _ledger.AddContractorAsync("father");
        for (var i = 0; i < 4; i++)
        {
            Done(await _ledger.ApplyAsync("father"));
        }

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ledger.ApplyAsync("father")));

        Assert.Single(outcomes.OfType<LineOutcome.Done>());
    }

    [Fact]
    public async Task A_cancelled_line_keeps_data_and_user_to_the_end_of_the_month_and_loses_both_then()
    {
        var line = await _ledger.ActiveLineAsync("father");
        Done(await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, line.Id, _ledger.Now, default)));
        string[] account = [AccountOf(line.Id)];

        _ledger.Clock.AdvanceTo(Jst("2026-11-30T23:59:59.9"));
        Assert.Equal(DataAmount.FromGigabytes(10), (await _ledger.BalanceAsync(line.Id)).Total);
        Assert.Single(await _ledger.ReadAsync(c => LinkedLines.ReadAsync(c, account, _ledger.Now, default)));

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(line.Id)).Total);
        Assert.Empty(await _ledger.ReadAsync(c => LinkedLines.ReadAsync(c, account, _ledger.Now, default)));
        var ended = await _ledger.CommitAsync(c => LineEndings.SettleAsync(c, _ledger.Clock, default));
        Assert.Equal(UnlinkReason.Cancellation, Assert.Single(ended).UnlinkReason);
        Assert.Empty(await _ledger.CommitAsync(c => LineEndings.SettleAsync(c, _ledger.Clock, default)));
        Assert.Equal(DataAmount.Zero, (await _ledger.BalanceAsync(line.Id)).Total);
        await _ledger.AssertReconciledAsync();
    }

    [Fact]
    public async Task A_number_is_taken_until_its_line_has_ended()
    {
        var line = await _ledger.ActiveLineAsync("father");
        var again = new NewLine("father", line.Msisdn, Carrier.Au, "basic-3gb-voice", "User", null);
        Assert.IsType<ContractRefusal.MsisdnInUse>(
            Refusal(await _ledger.CommitAsync(c => _ledger.Lines.EnterAsync(c, again, default)))
        );
        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, line.Id, _ledger.Now, default));

        _ledger.Clock.AdvanceTo(Jst("2026-12-01T00:00:00"));

        Done(await _ledger.CommitAsync(c => _ledger.Lines.EnterAsync(c, again, default)));
    }

    [Fact]
    public async Task States_follow_their_order()
    {
        await _ledger.AddContractorAsync("father");
        var line = Done(await _ledger.ApplyAsync("father"));
        Assert.Equal(
            new ContractRefusal.WrongState(LineState.Applied),
            Refusal(await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, _ledger.Now, default)))
        );
        Done(await _ledger.CommitAsync(c => _ledger.Lines.NoticeShippingAsync(c, line.Id, _ledger.Now, default)));
        Assert.IsType<ContractRefusal.InTheFuture>(
            Refusal(
                await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, _ledger.Now.AddDays(1), default))
            )
        );
        Done(await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, _ledger.Now, default)));
        Done(await _ledger.CommitAsync(c => _ledger.Lines.SuspendAsync(c, line.Id, _ledger.Now, default)));
        Done(await _ledger.CommitAsync(c => _ledger.Lines.ResumeAsync(c, line.Id, default)));
        Done(await _ledger.CommitAsync(c => _ledger.Lines.SuspendAsync(c, line.Id, _ledger.Now, default)));
        Done(await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, line.Id, _ledger.Now, default)));
        Assert.Equal(
            new ContractRefusal.WrongState(LineState.CancelScheduled),
            Refusal(await _ledger.CommitAsync(c => _ledger.Lines.ResumeAsync(c, line.Id, default)))
        );
        var overview = await _ledger.ReadAsync(c => LineOverview.ReadAsync(c, line.Id, _ledger.Now, default));
        Assert.Equal(("communication-10gb-voice", LineState.CancelScheduled), (overview!.PlanCode, overview.State));
    }

    private static ContractRefusal Refusal(LineOutcome outcome) => Assert.IsType<LineOutcome.Refused>(outcome).Why;

    private static ContractRefusal.HouseholdLineCap Cap(LineOutcome outcome) =>
        Assert.IsType<ContractRefusal.HouseholdLineCap>(Refusal(outcome));
}
