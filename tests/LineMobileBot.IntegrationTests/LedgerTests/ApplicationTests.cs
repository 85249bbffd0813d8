using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.ApplicationDriver;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class ApplicationTests : IAsyncLifetime
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
    public async Task It_goes_from_accepted_to_shipped_to_usable_as_its_line_does()
    {
        var application = Accepted(await _applications.ApplyAsync());
        Assert.Equal(ApplicationState.Accepted, await _applications.StateAsync(application));

        var line = Done(await _applications.EnterAsync(application.Id));
        Assert.Equal(ApplicationState.Accepted, await _applications.StateAsync(application));
        await _applications.ShipAsync(line, "2026-11-10T00:30:00");
        var shipped = await _applications.ProgressAsync(application);
        await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, _ledger.Now, default));

        Assert.Equal(ApplicationState.Shipped, shipped.State);
        Assert.Equal(Jst("2026-11-11T00:00:00"), shipped.LinksOpenFrom);
        Assert.Equal(ApplicationState.Usable, await _applications.StateAsync(application));
        Assert.Equal(Born, line.BirthDate);
    }

    [Fact]
    public async Task The_same_form_twice_or_at_once_is_one_application_and_another_content_is_refused()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _applications.ApplyAsync(form: "form")));

        var application = Accepted(Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted));
        var repeats = outcomes.OfType<ApplicationOutcome.Already>().Select(already => already.Application);
        Assert.Equal(Enumerable.Repeat(application, 7), repeats);
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() =>
            _applications.ApplyAsync("basic-6gb-voice", form: "form")
        );
        Assert.Single(await _applications.OfContractorAsync("father"));
    }

    [Fact]
    public async Task Two_applications_at_once_for_the_last_place_of_a_household_bring_one()
    {
        await _ledger.AddContractorAsync("mother", "home");
        for (var line = 0; line < 2; line++)
        {
            Done(await _ledger.ApplyAsync("father"));
            Accepted(await _applications.ApplyAsync(loginId: "mother"));
        }

        var outcomes = await Task.WhenAll(
            _applications.ApplyAsync(loginId: "father"),
            _applications.ApplyAsync(loginId: "mother")
        );

        Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted);
        var cap = Assert.IsType<ApplicationRefusal.HouseholdLineCap>(
            outcomes.Select(RefusalOrNull).OfType<object>().Single()
        );
        Assert.Equal((5, null), (cap.MaxPerHousehold, cap.FreesUpAt));
    }

    [Fact]
    public async Task A_sixth_application_hears_when_a_cancelled_line_no_longer_counts_and_is_accepted_then()
    {
        var ending = await _ledger.ActiveLineAsync("father");
        for (var line = 0; line < 4; line++)
        {
            Accepted(await _applications.ApplyAsync());
        }

        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, ending.Id, _ledger.Now, default));
        var frees = Jst("2026-12-31T00:00:00");
        Assert.Equal(
            frees,
            Assert.IsType<ApplicationRefusal.HouseholdLineCap>(Refusal(await _applications.ApplyAsync())).FreesUpAt
        );
        Assert.Equal(frees, (await _applications.ObstacleAsync("father"))!.FreesUpAt);

        _ledger.Clock.AdvanceTo(frees);

        Accepted(await _applications.ApplyAsync());
    }

    [Fact]
    public async Task The_line_takes_the_place_of_its_application_and_both_count_once()
    {
        var applications = new List<Application>();
        for (var line = 0; line < 5; line++)
        {
            applications.Add(Accepted(await _applications.ApplyAsync()));
        }

        Assert.Equal("HouseholdLineCap", Name(await _ledger.ApplyAsync("father")));
        foreach (var application in applications)
        {
            Done(await _applications.EnterAsync(application.Id));
        }

        Assert.Equal("HouseholdLineCap", Name(await _ledger.ApplyAsync("father")));
        Assert.Equal("HouseholdLineCap", Refusal(await _applications.ApplyAsync()).GetType().Name);
    }

    [Fact]
    public async Task A_cancelled_application_gives_its_place_back_and_gets_no_line()
    {
        var application = Accepted(await _applications.ApplyAsync());
        for (var line = 0; line < 4; line++)
        {
            Done(await _ledger.ApplyAsync("father"));
        }

        var cancelled = Assert.IsType<ApplicationCancellation.Cancelled>(
            await _applications.CancelAsync(application.Id)
        );
        var again = Assert.IsType<ApplicationCancellation.Cancelled>(await _applications.CancelAsync(application.Id));

        Assert.Equal((true, false), (cancelled.Changed, again.Changed));
        Assert.Equal(ApplicationState.Cancelled, await _applications.StateAsync(application));
        Assert.Equal("ApplicationNotOpen", Name(await _applications.EnterAsync(application.Id)));
        Done(await _ledger.ApplyAsync("father"));
    }

    [Fact]
    public async Task With_its_line_entered_it_is_too_late_to_cancel_and_no_second_line_is_entered()
    {
        var application = Accepted(await _applications.ApplyAsync());
        Done(await _applications.EnterAsync(application.Id));

        Assert.IsType<ApplicationCancellation.NotOpen>(await _applications.CancelAsync(application.Id));
        Assert.IsType<ApplicationCancellation.Unknown>(await _applications.CancelAsync(Guid.Empty));
        Assert.Equal("ApplicationNotOpen", Name(await _applications.EnterAsync(application.Id)));
    }

    [Fact]
    public async Task A_line_is_entered_only_for_the_contractors_own_application_and_its_plan()
    {
        await _ledger.AddContractorAsync("neighbour");
        var application = Accepted(await _applications.ApplyAsync());

        Assert.Equal("UnknownApplication", Name(await _applications.EnterAsync(application.Id, loginId: "neighbour")));
        Assert.Equal("UnknownApplication", Name(await _applications.EnterAsync(Guid.Empty)));
        Assert.Equal(
            "ApplicationForOtherPlan",
            Name(await _applications.EnterAsync(application.Id, plan: "basic-6gb-voice"))
        );
        Assert.Equal(ApplicationState.Accepted, await _applications.StateAsync(application));
    }

    [Theory]
    [InlineData(NoLongerSold)]
    [InlineData("basic-7gb-voice")]
    [InlineData("")]
    public async Task A_plan_that_is_not_on_sale_cannot_be_applied_for(string plan) =>
        Assert.IsType<ApplicationRefusal.PlanNotSold>(Refusal(await _applications.ApplyAsync(plan)));

    [Fact]
    public async Task The_account_it_was_applied_from_hears_of_it_until_the_contractor_links_one()
    {
        var line = await _ledger.ShippedLineAsync("father", Sold);
        var application = Accepted(await _applications.ApplyAsync(account: "first"));
        Assert.Equal("first", await _applications.AccountToTellAsync(application));
        Assert.Equal(application, Assert.Single((await _applications.OpenOfAccountsAsync())["first"]).Application);

        await _ledger.CommitAsync(c => _ledger.ContractLinks.LinkAsync(c, line.ContractorId, "second", default));
        Assert.Equal("second", await _applications.AccountToTellAsync(application));
        Assert.Equal(["second"], (await _applications.OpenOfAccountsAsync()).Select(entry => entry.Key));

        await _ledger.CommitAsync(c =>
            _ledger.ContractLinks.UnlinkAsync(c, line.ContractorId, ContractUnlinkedBy.LineAccount, default)
        );
        Assert.Null(await _applications.AccountToTellAsync(application));
        Assert.Empty(await _applications.OpenOfAccountsAsync());
    }

    [Fact]
    public async Task The_carriers_list_is_in_the_order_they_came_by_state_and_page()
    {
        var applications = new List<Application>();
        for (var number = 0; number < 4; number++)
        {
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
            applications.Add(Accepted(await _applications.ApplyAsync()));
        }

        await _applications.CancelAsync(applications[1].Id);

        Assert.Equal(
            [applications[0].Id, applications[2].Id],
            await _applications.ListAsync(ApplicationState.Accepted, null, 2)
        );
        Assert.Equal(
            [applications[3].Id],
            await _applications.ListAsync(ApplicationState.Accepted, applications[2].Id, 2)
        );
        Assert.Equal([applications[1].Id], await _applications.ListAsync(ApplicationState.Cancelled, null, 2));
        Assert.Equal(applications.Select(application => application.Id), await _applications.ListAsync(null, null, 9));
    }
}
