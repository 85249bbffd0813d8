using LineMobileBot.IntegrationTests.LedgerTests;
using LineMobileBot.IntegrationTests.Rooms.DataGifts;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Throttling;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Ledger.UsageCodes;

namespace LineMobileBot.IntegrationTests.TownTests;

/// <summary>The product on PostgreSQL, by its own commands and the room's own buttons; what they answer as one sentence.</summary>
internal sealed partial class RealCarrier : IAsyncDisposable
{
    private readonly GiftStage _stage;
    private readonly JobStage _jobs;
    private readonly Dictionary<Guid, PlanChange> _changes = [];
    private int _keys;

    private RealCarrier(GiftStage stage) => (_stage, _jobs) = (stage, new JobStage(stage));

    public LedgerDriver Ledger => _stage.Ledger;

    public DateTimeOffset Now => Ledger.Now;

    public static async Task<RealCarrier> StartAsync(string now) => new(await GiftStage.StartAsync(now));

    public Task AddContractorAsync(string loginId, string household) => Ledger.AddContractorAsync(loginId, household);

    public async Task<(string Said, MobileLine? Line)> EnterAsync(NewLine entry) =>
        await Ledger.CommitAsync(c => Ledger.Lines.EnterAsync(c, entry, default)) switch
        {
            LineOutcome.Done done => ("entered", done.Line),
            LineOutcome.Refused(ContractRefusal.HouseholdLineCap cap) => ($"cap until {cap.FreesUpAt:O}", null),
            LineOutcome.Refused(var why) => (NameOf(why), null),
            var other => (NameOf(other), null),
        };

    public Task<string> ShipAsync(Guid line) => DoAsync(c => Ledger.Lines.NoticeShippingAsync(c, line, Now, default));

    public Task<string> StartAsync(Guid line) => DoAsync(c => Ledger.Lines.StartAsync(c, line, Now, default));

    public Task<string> SuspendAsync(Guid line) => DoAsync(c => Ledger.Lines.SuspendAsync(c, line, Now, default));

    public Task<string> ResumeAsync(Guid line) => DoAsync(c => Ledger.Lines.ResumeAsync(c, line, default));

    public Task<string> CancelAsync(Guid line, DateTimeOffset at) =>
        DoAsync(c => Ledger.Lines.CancelAsync(c, line, at, default));

    public async Task<string> ChangePlanAsync(MobileLine line, PlainPlan plan)
    {
        var request = new PlanChangeRequest(line.ContractorId, line.Id, plan.Code, ServiceMonth.Of(Now).Next);
        var outcome = await Ledger.CommitAsync(c => Ledger.PlanChanges.ScheduleAsync(c, NextKey(), request, default));
        if (outcome is PlanChangeOutcome.Refused(var why))
        {
            return NameOf(why);
        }

        _changes[line.Id] = Assert.IsType<PlanChangeOutcome.Scheduled>(outcome).Change;
        return "scheduled";
    }

    public async Task<string> KeepPlanAsync(MobileLine line)
    {
        var change = _changes[line.Id].Id;
        var outcome = await Ledger.CommitAsync(c =>
            Ledger.PlanChanges.WithdrawAsync(c, line.ContractorId, line.Id, change, default)
        );
        return outcome is PlanWithdrawalOutcome.Withdrawn ? "withdrawn" : NameOf(outcome);
    }

    public async Task<string> TopUpAsync(MobileLine line, long bytes)
    {
        var request = new TopUpRequest(line.ContractorId, line.Id, new DataAmount(bytes));
        return await Ledger.CommitAsync(c => Ledger.TopUps.BuyAsync(c, NextKey(), request, default)) switch
        {
            TopUpOutcome.Posted posted => $"bought {posted.TopUp.Size.Bytes} left {posted.Balance.Total.Bytes}",
            TopUpOutcome.Refused(var why) => NameOf(why),
            var other => NameOf(other),
        };
    }

    public Task<string> CodeOfAsync(Guid line) => Ledger.CodeOfAsync(line);

    public async Task<string> LinkAsync(string account, string typed) =>
        await Ledger.LinkAsync(account, typed) switch
        {
            LinkOutcome.Linked => "linked",
            LinkOutcome.AlreadyLinked => "already linked",
            LinkOutcome.Refused(LinkRefusal.LockedUntil(var until)) => $"LockedUntil {until:O}",
            LinkOutcome.Refused(LinkRefusal.NotOpenYet(var from)) => $"NotOpenYet {from:O}",
            LinkOutcome.Refused(var why) => NameOf(why),
            var other => NameOf(other),
        };

    public async Task<string> UnlinkAsync(string account, Guid line) =>
        TextOf(await Ledger.CommitAsync(c => Ledger.Links.UnlinkByUserAsync(c, account, line, default)));

    public async Task<string> UnlinkByContractorAsync(Guid line)
    {
        var link = await Ledger.ReadAsync(c => UserLinks.OfLineAsync(c, line, default));
        return TextOf(
            await Ledger.CommitAsync(c =>
                Ledger.Links.UnlinkByContractorAsync(c, line, link?.Id ?? Guid.Empty, default)
            )
        );
    }

    public async Task<string> ReissueAsync(Guid line, bool unlink)
    {
        var code = Guid.CreateVersion7(Now);
        var outcome = await Ledger.CommitAsync(c => Ledger.Codes.ReissueAsync(c, line, code, unlink, default));
        return outcome is ReissueOutcome.Reissued ? "reissued" : NameOf(outcome);
    }

    /// <summary>What any replica does every minute; no balance may depend on whether it was done.</summary>
    public async Task DoJobsAsync()
    {
        await _jobs.EndOverdueLinksAsync();
        await _jobs.ForgetOldQuotesAsync();
        await Ledger.CommitAsync(c => LineEndings.SettleAsync(c, Ledger.Clock, default));
        while (
            await Ledger.CommitAsync(c => ThrottledLines.OpenMonthAsync(c, Ledger.Clock, default))
            || await Ledger.CommitAsync(c => MonthSweep.OpenChunkAsync(c, Ledger.Clock, default))
        )
        {
            // Until no line waits for it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _jobs.Dispose();
        await _stage.DisposeAsync();
    }

    private async Task<string> DoAsync(Func<Npgsql.NpgsqlConnection, Task<LineOutcome>> command) =>
        await Ledger.CommitAsync(command) switch
        {
            LineOutcome.Done => "done",
            LineOutcome.Refused(var why) => NameOf(why),
            var other => NameOf(other),
        };

    private static string TextOf(UnlinkOutcome outcome) =>
        outcome is UnlinkOutcome.Unlinked ended
            ? $"unlinked, {ended.VoidedReservations.Count} voided"
            : NameOf(outcome);

    private static string NameOf(object refusal) => refusal.GetType().Name;

    private IdempotencyKey NextKey() => new($"year {++_keys}");
}
