using System.Diagnostics;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.SignUps;

/// <summary>What the room writes into the audit trail.</summary>
internal static class SignUpAudit
{
    private const string Apply = "application.apply";
    private const string Cancel = "application.cancel";
    private const string Foreign = "application.foreign";
    private const string ObjectKind = "application";

    public static AuditEntry Applied(Application application) =>
        AuditEntry.ByContractor(application.ContractorId, Apply).On(application.Id) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal) { ["plan"] = application.PlanCode },
        };

    public static AuditEntry Refused(SignedInContractor contractor, ApplicationRefusal why) =>
        AuditEntry.By(contractor, Apply, AuditOutcome.Refused).Because(NameOf(why));

    public static AuditEntry Refused(ApplicationRefusal why) =>
        new AuditEntry(AuditActor.Stranger, "", Apply, AuditOutcome.Refused).Because(NameOf(why));

    public static AuditEntry Cancelled(SignedInContractor contractor, Application application) =>
        AuditEntry.By(contractor, Cancel).On(application.Id);

    public static AuditEntry CancelledTooLate(SignedInContractor contractor, Guid applicationId) =>
        AuditEntry.By(contractor, Cancel, AuditOutcome.Refused).On(applicationId).Because("line-entered");

    /// <summary>An application in the address that is not the contractor's.</summary>
    public static AuditEntry OfSomebodyElse(SignedInContractor contractor, Guid applicationId) =>
        AuditEntry.By(contractor, Foreign, AuditOutcome.Refused).On(applicationId);

    private static AuditEntry On(this AuditEntry entry, Guid applicationId) =>
        entry with
        {
            ObjectKind = ObjectKind,
            ObjectId = applicationId.ToString("D"),
        };

    private static string NameOf(ApplicationRefusal why) =>
        why switch
        {
            ApplicationRefusal.PlanNotSold => "plan-not-sold",
            ApplicationRefusal.HouseholdLineCap => "household-line-cap",
            ApplicationRefusal.LoginIdTaken => "login-id-taken",
            ApplicationRefusal.UnknownHousehold => "unknown-household",
            _ => throw new UnreachableException(),
        };
}
