using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.ContractLinks;

/// <summary>What the room writes into the audit trail.</summary>
internal static class ContractLinkAudit
{
    public const string Page = "contract-link.page";
    public const string OneTap = "line-login";
    public const string Link = "contract-link.link";
    public const string Unlink = "contract-link.unlink";

    /// <summary>What a person did, or tried, in their own LINE; nobody is a stranger.</summary>
    public static AuditEntry By(LineUserId user, string action, AuditOutcome outcome) =>
        user == LineUserId.Nobody
            ? new AuditEntry(AuditActor.Stranger, "", action, outcome)
            : new AuditEntry(AuditActor.LineAccount, user.Value, action, outcome);

    public static AuditEntry On(this AuditEntry entry, Guid contractorId) =>
        entry with
        {
            ObjectKind = AuditObjects.Contractor,
            ObjectId = contractorId.ToString("D"),
        };
}
