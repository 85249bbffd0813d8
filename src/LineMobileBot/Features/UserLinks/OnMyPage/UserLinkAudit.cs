using LineMobileBot.Site.Audit;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Features.UserLinks.OnMyPage;

/// <summary>What the contractor does to codes and links, for the audit trail. Never a code.</summary>
internal static class UserLinkAudit
{
    private const string Show = "usage-code.show";
    private const string Reissue = "usage-code.reissue";
    private const string Unlink = "user-link.unlink";

    public static AuditEntry Shown(SignedInContractor contractor, Guid lineId) =>
        Entry(contractor, Show, lineId, AuditOutcome.Done);

    public static AuditEntry Reissued(SignedInContractor contractor, Guid lineId, Guid codeId, bool linkEnded) =>
        Entry(contractor, Reissue, lineId, AuditOutcome.Done) with
        {
            Detail = Facts(("code", codeId.ToString("D")), ("link", linkEnded ? "ended" : "kept")),
        };

    public static AuditEntry NotReissued(SignedInContractor contractor, Guid lineId, string reason) =>
        Entry(contractor, Reissue, lineId, AuditOutcome.Refused).Because(reason);

    public static AuditEntry Unlinked(SignedInContractor contractor, Guid lineId, Guid linkId) =>
        Entry(contractor, Unlink, lineId, AuditOutcome.Done) with
        {
            Detail = Facts(("link", linkId.ToString("D"))),
        };

    public static AuditEntry NotUnlinked(SignedInContractor contractor, Guid lineId) =>
        Entry(contractor, Unlink, lineId, AuditOutcome.Refused).Because("no-such-link");

    private static AuditEntry Entry(SignedInContractor contractor, string action, Guid lineId, AuditOutcome outcome) =>
        AuditEntry.By(contractor, action, outcome) with
        {
            ObjectKind = AuditObjects.Line,
            ObjectId = lineId.ToString("D"),
        };

    private static Dictionary<string, string> Facts(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var detail = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            detail.Add(name, value);
        }

        return detail;
    }
}
