using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.TopUps;

/// <summary>What the room writes into the audit trail.</summary>
internal static class TopUpAudit
{
    private const string Buy = "top-up.buy";

    public static AuditEntry Bought(SignedInContractor contractor, TopUp topUp) =>
        Entry(contractor, topUp.LineId, AuditOutcome.Done) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["topUp"] = topUp.Id.ToString("D"),
                ["bytes"] = topUp.Size.Bytes.ToString(CultureInfo.InvariantCulture),
                ["yen"] = topUp.Price.ToString(),
            },
        };

    public static AuditEntry Refused(SignedInContractor contractor, Guid lineId, TopUpRefusal why) =>
        Entry(contractor, lineId, AuditOutcome.Refused)
            .Because(
                why switch
                {
                    TopUpRefusal.NotTheContractor => "not-the-contractor",
                    TopUpRefusal.LineNotInService => "line-not-in-service",
                    TopUpRefusal.SizeNotSold => "size-not-sold",
                    TopUpRefusal.MonthlyLimit => "monthly-limit",
                    _ => throw new UnreachableException(),
                }
            );

    public static AuditEntry FormUsed(SignedInContractor contractor, Guid lineId) =>
        Entry(contractor, lineId, AuditOutcome.Refused).Because("form-used");

    private static AuditEntry Entry(SignedInContractor contractor, Guid lineId, AuditOutcome outcome) =>
        AuditEntry.By(contractor, Buy, outcome) with
        {
            ObjectKind = AuditObjects.Line,
            ObjectId = lineId.ToString("D"),
        };
}
