using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

public sealed class ApplicationTests : IAsyncLifetime
{
    private const string Sold = "basic-3gb-voice";
    private const string NoLongerSold = "communication-3gb-voice";
    private static readonly DateOnly Born = new(2010, 4, 2);
    private LedgerDriver _ledger = null!;

    public async Task InitializeAsync()
    {
        _ledger = await LedgerDriver.StartAsync();
        await _ledger.AddContractorAsync("father", "home");
    }

    public async Task DisposeAsync() => await _ledger.DisposeAsync();

    [Fact]
    public async Task It_goes_from_accepted_to_shipped_to_usable_as_its_line_does()
    {
        var application = Accepted(await ApplyAsync());
        Assert.Equal(ApplicationState.Accepted, await StateAsync(application));

        var line = Done(await EnterAsync(application.Id));
        Assert.Equal(ApplicationState.Accepted, await StateAsync(application));
        await ShipAsync(line, "2026-11-10T00:30:00");
        var shipped = await ProgressAsync(application);
        await _ledger.CommitAsync(c => _ledger.Lines.StartAsync(c, line.Id, _ledger.Now, default));

        Assert.Equal(ApplicationState.Shipped, shipped.State);
        Assert.Equal(Jst("2026-11-11T00:00:00"), shipped.LinksOpenFrom);
        Assert.Equal(ApplicationState.Usable, await StateAsync(application));
        Assert.Equal(Born, line.BirthDate);
    }

    [Fact]
    public async Task The_same_form_twice_or_at_once_is_one_application_and_another_content_is_refused()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ApplyAsync(form: "form")));

        var application = Accepted(Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted));
        var repeats = outcomes.OfType<ApplicationOutcome.Already>().Select(already => already.Application);
        Assert.Equal(Enumerable.Repeat(application, 7), repeats);
        await Assert.ThrowsAsync<IdempotencyKeyReusedException>(() => ApplyAsync("basic-6gb-voice", form: "form"));
        Assert.Single(await OfContractorAsync("father"));
    }

    [Fact]
    public async Task Two_applications_at_once_for_the_last_place_of_a_household_bring_one()
    {
        await _ledger.AddContractorAsync("mother", "home");
        for (var line = 0; line < 2; line++)
        {
            Done(await _ledger.ApplyAsync("father"));
            Accepted(await ApplyAsync(loginId: "mother"));
        }

        var outcomes = await Task.WhenAll(ApplyAsync(loginId: "father"), ApplyAsync(loginId: "mother"));

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
            Accepted(await ApplyAsync());
        }

        await _ledger.CommitAsync(c => _ledger.Lines.CancelAsync(c, ending.Id, _ledger.Now, default));
        var frees = Jst("2026-12-31T00:00:00");
        Assert.Equal(frees, Assert.IsType<ApplicationRefusal.HouseholdLineCap>(Refusal(await ApplyAsync())).FreesUpAt);
        Assert.Equal(frees, (await ObstacleAsync("father"))!.FreesUpAt);

        _ledger.Clock.AdvanceTo(frees);

        Accepted(await ApplyAsync());
    }

    [Fact]
    public async Task The_line_takes_the_place_of_its_application_and_both_count_once()
    {
        var applications = new List<Application>();
        for (var line = 0; line < 5; line++)
        {
            applications.Add(Accepted(await ApplyAsync()));
        }

        Assert.Equal("HouseholdLineCap", Name(await _ledger.ApplyAsync("father")));
        foreach (var application in applications)
        {
            Done(await EnterAsync(application.Id));
        }

        Assert.Equal("HouseholdLineCap", Name(await _ledger.ApplyAsync("father")));
        Assert.Equal("HouseholdLineCap", Refusal(await ApplyAsync()).GetType().Name);
    }

    [Fact]
    public async Task A_cancelled_application_gives_its_place_back_and_gets_no_line()
    {
        var application = Accepted(await ApplyAsync());
        for (var line = 0; line < 4; line++)
        {
            Done(await _ledger.ApplyAsync("father"));
        }

        var cancelled = Assert.IsType<ApplicationCancellation.Cancelled>(await CancelAsync(application.Id));
        var again = Assert.IsType<ApplicationCancellation.Cancelled>(await CancelAsync(application.Id));

        Assert.Equal((true, false), (cancelled.Changed, again.Changed));
        Assert.Equal(ApplicationState.Cancelled, await StateAsync(application));
        Assert.Equal("ApplicationNotOpen", Name(await EnterAsync(application.Id)));
        Done(await _ledger.ApplyAsync("father"));
    }

    [Fact]
    public async Task With_its_line_entered_it_is_too_late_to_cancel_and_no_second_line_is_entered()
    {
        var application = Accepted(await ApplyAsync());
        Done(await EnterAsync(application.Id));

        Assert.IsType<ApplicationCancellation.NotOpen>(await CancelAsync(application.Id));
        Assert.IsType<ApplicationCancellation.Unknown>(await CancelAsync(Guid.Empty));
        Assert.Equal("ApplicationNotOpen", Name(await EnterAsync(application.Id)));
    }

    [Fact]
    public async Task A_line_is_entered_only_for_the_contractors_own_application_and_its_plan()
    {
        await _ledger.AddContractorAsync("neighbour");
        var application = Accepted(await ApplyAsync());

        Assert.Equal("UnknownApplication", Name(await EnterAsync(application.Id, loginId: "neighbour")));
        Assert.Equal("UnknownApplication", Name(await EnterAsync(Guid.Empty)));
        Assert.Equal("ApplicationForOtherPlan", Name(await EnterAsync(application.Id, plan: "basic-6gb-voice")));
        Assert.Equal(ApplicationState.Accepted, await StateAsync(application));
    }

    [Theory]
    [InlineData(NoLongerSold)]
    [InlineData("basic-7gb-voice")]
    [InlineData("")]
    public async Task A_plan_that_is_not_on_sale_cannot_be_applied_for(string plan) =>
        Assert.IsType<ApplicationRefusal.PlanNotSold>(Refusal(await ApplyAsync(plan)));

    [Fact]
    public async Task A_newcomer_is_a_contractor_by_the_same_commit_and_pressing_twice_is_pressing_once()
    {
        var outcomes = await Task.WhenAll(JoinAsync("sakura", form: "form"), JoinAsync("sakura", form: "form"));

        var application = Accepted(Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted));
        Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Already);
        var contractor = await FindAsync("sakura");
        Assert.Equal((application.ContractorId, "Sakura"), (contractor!.Id, contractor.Name));
    }

    [Fact]
    public async Task A_newcomer_who_is_refused_is_no_contractor()
    {
        Assert.IsType<ApplicationRefusal.LoginIdTaken>(Refusal(await JoinAsync("father")));
        Assert.IsType<ApplicationRefusal.PlanNotSold>(Refusal(await JoinAsync("sakura", plan: NoLongerSold)));
        Assert.IsType<ApplicationRefusal.UnknownHousehold>(Refusal(await JoinAsync("sakura", household: "nowhere")));
        for (var line = 0; line < 5; line++)
        {
            Accepted(await ApplyAsync());
        }

        Assert.IsType<ApplicationRefusal.HouseholdLineCap>(Refusal(await JoinAsync("sakura", household: "home")));
        Assert.Null(await FindAsync("sakura"));
    }

    [Fact]
    public async Task Two_newcomers_who_want_one_login_id_at_once_do_not_both_get_it()
    {
        var outcomes = await Task.WhenAll(JoinAsync("sakura"), JoinAsync("sakura"));

        Assert.Single(outcomes, outcome => outcome is ApplicationOutcome.Accepted);
        Assert.IsType<ApplicationRefusal.LoginIdTaken>(outcomes.Select(RefusalOrNull).OfType<object>().Single());
    }

    [Fact]
    public async Task The_account_it_was_applied_from_hears_of_it_until_the_contractor_links_one()
    {
        var line = await _ledger.ShippedLineAsync("father", Sold);
        var application = Accepted(await ApplyAsync(account: "first"));
        Assert.Equal("first", await AccountToTellAsync(application));
        Assert.Equal(application, Assert.Single((await OpenOfAccountsAsync())["first"]).Application);

        await _ledger.CommitAsync(c => _ledger.ContractLinks.LinkAsync(c, line.ContractorId, "second", default));
        Assert.Equal("second", await AccountToTellAsync(application));
        Assert.Equal(["second"], (await OpenOfAccountsAsync()).Select(entry => entry.Key));

        await _ledger.CommitAsync(c =>
            _ledger.ContractLinks.UnlinkAsync(c, line.ContractorId, ContractUnlinkedBy.LineAccount, default)
        );
        Assert.Null(await AccountToTellAsync(application));
        Assert.Empty(await OpenOfAccountsAsync());
    }

    [Fact]
    public async Task The_carriers_list_is_in_the_order_they_came_by_state_and_page()
    {
        var applications = new List<Application>();
        for (var number = 0; number < 4; number++)
        {
            _ledger.Clock.Advance(TimeSpan.FromMinutes(1));
            applications.Add(Accepted(await ApplyAsync()));
        }

        await CancelAsync(applications[1].Id);

        Assert.Equal([applications[0].Id, applications[2].Id], await ListAsync(ApplicationState.Accepted, null, 2));
        Assert.Equal([applications[3].Id], await ListAsync(ApplicationState.Accepted, applications[2].Id, 2));
        Assert.Equal([applications[1].Id], await ListAsync(ApplicationState.Cancelled, null, 2));
        Assert.Equal(applications.Select(application => application.Id), await ListAsync(null, null, 9));
    }

    private Task<ApplicationOutcome> ApplyAsync(
        string plan = Sold,
        string loginId = "father",
        string? form = null,
        string? account = null
    ) => SendAsync(new Applicant.Known(loginId), plan, form, account);

    private Task<ApplicationOutcome> JoinAsync(
        string loginId,
        string? household = null,
        string plan = Sold,
        string? form = null
    ) => SendAsync(new Applicant.Newcomer(loginId, "Sakura", "s@example.com", household), plan, form, account: null);

    private Task<ApplicationOutcome> SendAsync(Applicant applicant, string plan, string? form, string? account) =>
        _ledger.CommitAsync(c =>
            _ledger.Applications.ApplyAsync(
                c,
                new IdempotencyKey(form ?? $"form {Guid.CreateVersion7(_ledger.Now)}"),
                new ApplicationRequest(applicant, plan, Carrier.Docomo, "User", Born, account),
                default
            )
        );

    private Task<LineOutcome> EnterAsync(Guid applicationId, string loginId = "father", string plan = Sold) =>
        _ledger.EnterAsync(loginId, plan, applicationId);

    private Task<LineOutcome> ShipAsync(MobileLine line, string at) =>
        _ledger.CommitAsync(c => _ledger.Lines.NoticeShippingAsync(c, line.Id, Jst(at), default));

    private Task<ApplicationCancellation> CancelAsync(Guid applicationId) =>
        _ledger.CommitAsync(c => _ledger.Applications.CancelAsync(c, applicationId, default));

    private async Task<ApplicationState> StateAsync(Application application) =>
        (await ProgressAsync(application)).State;

    private async Task<ApplicationProgress> ProgressAsync(Application application) =>
        (
            await _ledger.ReadAsync(c =>
                ApplicationBook.FindAsync(c, application.ContractorId, application.Id, default)
            )
        )!;

    private async Task<IReadOnlyList<ApplicationProgress>> OfContractorAsync(string loginId)
    {
        var contractor = await FindAsync(loginId);
        return await _ledger.ReadAsync(c => ApplicationBook.OfContractorAsync(c, contractor!.Id, 100, default));
    }

    private Task<ILookup<string, ApplicationProgress>> OpenOfAccountsAsync() =>
        _ledger.ReadAsync(c => ApplicationBook.OpenOfAccountsAsync(c, ["first", "second"], default));

    private Task<string?> AccountToTellAsync(Application application) =>
        _ledger.ReadAsync(c => ApplicationBook.AccountToTellAsync(c, application, default));

    private async Task<IEnumerable<Guid>> ListAsync(ApplicationState? state, Guid? after, int count) =>
        (await _ledger.ReadAsync(c => ApplicationBook.ListAsync(c, state, after, count, default))).Select(progress =>
            progress.Application.Id
        );

    private async Task<ApplicationRefusal.HouseholdLineCap?> ObstacleAsync(string loginId)
    {
        var contractor = await FindAsync(loginId);
        return await _ledger.ReadAsync(c => _ledger.Applications.ObstacleAsync(c, contractor!, default));
    }

    private Task<Contractor?> FindAsync(string loginId) =>
        _ledger.ReadAsync(c => Contractors.FindAsync(c, loginId, default));

    private static Application Accepted(ApplicationOutcome outcome) =>
        Assert.IsType<ApplicationOutcome.Accepted>(outcome).Application;

    private static ApplicationRefusal Refusal(ApplicationOutcome outcome) =>
        Assert.IsType<ApplicationOutcome.Refused>(outcome).Why;

    private static ApplicationRefusal? RefusalOrNull(ApplicationOutcome outcome) =>
        (outcome as ApplicationOutcome.Refused)?.Why;

    private static string Name(LineOutcome outcome) =>
        outcome is LineOutcome.Refused refused ? refused.Why.GetType().Name : outcome.GetType().Name;
}
