using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using static LineMobileBot.IntegrationTests.LedgerTests.LedgerDriver;

namespace LineMobileBot.IntegrationTests.LedgerTests;

/// <summary>Applies for lines, and tells what became of it.</summary>
internal sealed class ApplicationDriver(LedgerDriver ledger)
{
    public const string Sold = "basic-3gb-voice";
    public const string NoLongerSold = "communication-3gb-voice";
    public static readonly DateOnly Born = new(2010, 4, 2);

    public Task<ApplicationOutcome> ApplyAsync(
        string plan = Sold,
        string loginId = "father",
        string? form = null,
        string? account = null
    ) => SendAsync(new Applicant.Known(loginId), plan, form, account);

    public Task<ApplicationOutcome> JoinAsync(
        string loginId,
        string? household = null,
        string plan = Sold,
        string? form = null
    ) => SendAsync(new Applicant.Newcomer(loginId, "Sakura", "s@example.com", household), plan, form, account: null);

    public Task<ApplicationOutcome> SendAsync(Applicant applicant, string plan, string? form, string? account) =>
        ledger.CommitAsync(c =>
            ledger.Applications.ApplyAsync(
                c,
                new IdempotencyKey(form ?? $"form {Guid.CreateVersion7(ledger.Now)}"),
                new ApplicationRequest(applicant, plan, Carrier.Docomo, "User", Born, account),
                default
            )
        );

    public Task<LineOutcome> EnterAsync(Guid applicationId, string loginId = "father", string plan = Sold) =>
        ledger.EnterAsync(loginId, plan, applicationId);

    public Task<LineOutcome> ShipAsync(MobileLine line, string at) =>
        ledger.CommitAsync(c => ledger.Lines.NoticeShippingAsync(c, line.Id, Jst(at), default));

    public Task<ApplicationCancellation> CancelAsync(Guid applicationId) =>
        ledger.CommitAsync(c => ledger.Applications.CancelAsync(c, applicationId, default));

    public async Task<ApplicationState> StateAsync(Application application) => (await ProgressAsync(application)).State;

    public async Task<ApplicationProgress> ProgressAsync(Application application) =>
        (await ledger.ReadAsync(c => ApplicationBook.FindAsync(c, application.ContractorId, application.Id, default)))!;

    public async Task<IReadOnlyList<ApplicationProgress>> OfContractorAsync(string loginId)
    {
        var contractor = await FindAsync(loginId);
        return await ledger.ReadAsync(c => ApplicationBook.OfContractorAsync(c, contractor!.Id, 100, default));
    }

    public Task<ILookup<string, ApplicationProgress>> OpenOfAccountsAsync() =>
        ledger.ReadAsync(c => ApplicationBook.OpenOfAccountsAsync(c, ["first", "second"], default));

    public Task<string?> AccountToTellAsync(Application application) =>
        ledger.ReadAsync(c => ApplicationBook.AccountToTellAsync(c, application, default));

    public async Task<IEnumerable<Guid>> ListAsync(ApplicationState? state, Guid? after, int count) =>
        (await ledger.ReadAsync(c => ApplicationBook.ListAsync(c, state, after, count, default))).Select(progress =>
            progress.Application.Id
        );

    public async Task<ApplicationRefusal.HouseholdLineCap?> ObstacleAsync(string loginId)
    {
        var contractor = await FindAsync(loginId);
        return await ledger.ReadAsync(c => ledger.Applications.ObstacleAsync(c, contractor!, default));
    }

    public Task<Contractor?> FindAsync(string loginId) =>
        ledger.ReadAsync(c => Contractors.FindAsync(c, loginId, default));

    public static Application Accepted(ApplicationOutcome outcome) =>
        Assert.IsType<ApplicationOutcome.Accepted>(outcome).Application;

    public static ApplicationRefusal Refusal(ApplicationOutcome outcome) =>
        Assert.IsType<ApplicationOutcome.Refused>(outcome).Why;

    public static ApplicationRefusal? RefusalOrNull(ApplicationOutcome outcome) =>
        (outcome as ApplicationOutcome.Refused)?.Why;

    public static string Name(LineOutcome outcome) =>
        outcome is LineOutcome.Refused refused ? refused.Why.GetType().Name : outcome.GetType().Name;
}
