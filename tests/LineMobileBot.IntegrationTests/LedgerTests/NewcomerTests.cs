using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.ApplicationDriver;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class NewcomerTests : IAsyncLifetime
{
    private LedgerDriver _ledger = null!;
    private ApplicationDriver _applications = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        _applications = new ApplicationDriver(_ledger);
        await _ledger.AddContractorAsync("father", "home");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task A_newcomer_is_a_contractor_by_the_same_commit_and_pressing_twice_is_pressing_once()
    {
        var outcomes = await Task.WhenAll(
            _applications.JoinAsync("sakura", form: "form"),
            _applications.JoinAsync("sakura", form: "form")
        );

        var application = Accepted(Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted));
        Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Already);
        var contractor = await _applications.FindAsync("sakura");
        Assert.Equal((application.ContractorId, "Sakura"), (contractor!.Id, contractor.Name));
    }

    [Fact]
    public async Task A_newcomer_who_is_refused_is_no_contractor()
    {
        Assert.IsType<ApplicationRefusal.LoginIdTaken>(Refusal(await _applications.JoinAsync("father")));
        Assert.IsType<ApplicationRefusal.PlanNotSold>(
            Refusal(await _applications.JoinAsync("sakura", plan: NoLongerSold))
        );
        Assert.IsType<ApplicationRefusal.UnknownHousehold>(
            Refusal(await _applications.JoinAsync("sakura", household: "nowhere"))
        );
        for (var line = 0; line < 5; line++)
        {
            Accepted(await _applications.ApplyAsync());
        }

        Assert.IsType<ApplicationRefusal.HouseholdLineCap>(
            Refusal(await _applications.JoinAsync("sakura", household: "home"))
        );
        Assert.Null(await _applications.FindAsync("sakura"));
    }

    [Fact]
    public async Task Two_newcomers_who_want_one_login_id_at_once_do_not_both_get_it()
    {
        var outcomes = await Task.WhenAll(_applications.JoinAsync("sakura"), _applications.JoinAsync("sakura"));

        Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted);
        Assert.IsType<ApplicationRefusal.LoginIdTaken>(outcomes.Select(RefusalOrNull).OfType<object>().Single());
    }
}
