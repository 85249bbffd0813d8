using System.Globalization;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.DataGifts.OnDesk;

/// <summary>A gift taken back, for the audit trail; docs/operations.md lists it.</summary>
internal static class ReversalAudit
{
    private const string Action = "gift.reverse";
    private const string Gift = "gift";

    public static AuditEntry Done(SignedInOperator @operator, Guid giftId, ReversalReason reason, DataAmount amount) =>
        Entry(@operator, giftId, AuditOutcome.Done) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["reason"] = ReversalReasons.NameOf(reason),
                ["bytes"] = amount.Bytes.ToString(CultureInfo.InvariantCulture),
            },
        };

    public static AuditEntry NothingLeft(SignedInOperator @operator, Guid giftId) =>
        Entry(@operator, giftId, AuditOutcome.Refused).Because("nothing-left");

    private static AuditEntry Entry(SignedInOperator @operator, Guid giftId, AuditOutcome outcome) =>
        AuditEntry.ByOperator(@operator.Id, Action, outcome) with
        {
            ObjectKind = Gift,
            ObjectId = giftId.ToString("D"),
        };
}
