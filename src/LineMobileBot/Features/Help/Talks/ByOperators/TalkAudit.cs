using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Talks.ByOperators;

/// <summary>What the talks write into the audit trail. Never what was said.</summary>
internal static class TalkAudit
{
    public const string Take = "talk.take";
    public const string Answer = "talk.answer";
    public const string HandBack = "talk.hand-back";
    public const string Resolve = "talk.resolve";
    public const string View = "talk.view";
    public const string ViewImage = "talk.view-image";
    public const string ObjectKind = "help-ticket";

    public static AuditEntry Entry(TalkOperator by, string action, HelpTicketRow? ticket, TalkRefusal? refusal)
    {
        var entry = new AuditEntry(
            AuditActor.Operator,
            by.Id.ToString("D"),
            action,
            refusal is null ? AuditOutcome.Done : AuditOutcome.Refused
        )
        {
            OnBehalfOf = ticket?.LineUser.Value,
            ObjectKind = ticket is null ? null : ObjectKind,
            ObjectId = ticket?.Id.ToString("D"),
        };
        return refusal is null ? entry : entry.Because(refusal.Code);
    }
}
