using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.PlanChanges;

/// <summary>What the room writes into the audit trail.</summary>
internal static class PlanChangeAudit
{
    private const string Schedule = "plan-change.schedule";
    private const string Withdraw = "plan-change.withdraw";

    public static AuditEntry Scheduled(SignedInContractor contractor, PlanChange change) =>
        Entry(contractor, Schedule, change.LineId, AuditOutcome.Done) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["change"] = change.Id.ToString("D"),
                ["plan"] = change.PlanCode,
                ["from"] = change.FromMonth.ToString(),
            },
        };

    public static AuditEntry Refused(SignedInContractor contractor, Guid lineId, PlanChangeRefusal why) =>
        Entry(contractor, Schedule, lineId, AuditOutcome.Refused)
            .Because(
                why switch
                {
                    PlanChangeRefusal.NotTheContractor => "not-the-contractor",
                    PlanChangeRefusal.LineNotInService => "line-not-in-service",
                    PlanChangeRefusal.MonthClosed => "month-closed",
                    PlanChangeRefusal.SamePlan => "same-plan",
                    PlanChangeRefusal.NotOnSale => "not-on-sale",
                    PlanChangeRefusal.OtherService => "other-service",
                    _ => throw new UnreachableException(),
                }
            );

    public static AuditEntry FormUsed(SignedInContractor contractor, Guid lineId) =>
        Entry(contractor, Schedule, lineId, AuditOutcome.Refused).Because("form-used");

    public static AuditEntry Of(SignedInContractor contractor, Guid lineId, PlanWithdrawalOutcome outcome) =>
        outcome switch
        {
            PlanWithdrawalOutcome.Withdrawn withdrawn => Entry(contractor, Withdraw, lineId, AuditOutcome.Done) with
            {
                Detail = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["change"] = withdrawn.Change.Id.ToString("D"),
                },
            },
            PlanWithdrawalOutcome.TooLate => Entry(contractor, Withdraw, lineId, AuditOutcome.Refused)
                .Because("too-late"),
            PlanWithdrawalOutcome.NotScheduled => Entry(contractor, Withdraw, lineId, AuditOutcome.Refused)
                .Because("not-scheduled"),
            _ => throw new UnreachableException(),
        };

    private static AuditEntry Entry(SignedInContractor contractor, string action, Guid lineId, AuditOutcome outcome) =>
        AuditEntry.By(contractor, action, outcome) with
        {
            ObjectKind = AuditObjects.Line,
            ObjectId = lineId.ToString("D"),
        };
}
