using System.Globalization;
using LineMobileBot.Desk.SignIns;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>What operators leave in the audit trail when they write the FAQ; docs/operations.md lists it.</summary>
internal static class FaqAudit
{
    private const string Write = "faq.write";
    private const string Settle = "faq.settle";
    private const string Entry = "faq-entry";
    private const string Question = "faq-question";

    /// <summary>The entry got a version more: written, restored, taken out or brought back.</summary>
    public static AuditEntry Wrote(SignedInOperator by, FaqEntry entry) =>
        Of(by, Write, AuditOutcome.Done, Entry, entry.Key) with
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["version"] = entry.Version.ToString(CultureInfo.InvariantCulture),
                ["state"] = entry.IsRetired ? "retired" : "answering",
            },
        };

    /// <summary>Somebody else, or the same form, had written already.</summary>
    public static AuditEntry Refused(SignedInOperator by, string key, FaqEditOutcome outcome) =>
        Of(by, Write, AuditOutcome.Refused, Entry, key)
            .Because(outcome == FaqEditOutcome.FormUsed ? "form-used" : "changed-meanwhile");

    /// <summary>There is nothing more to do about a question that found no answer.</summary>
    public static AuditEntry Settled(SignedInOperator by, Guid question) =>
        Of(by, Settle, AuditOutcome.Done, Question, question.ToString("D"));

    private static AuditEntry Of(SignedInOperator by, string action, AuditOutcome outcome, string kind, string id) =>
        AuditEntry.ByOperator(by.Id, action, outcome) with
        {
            ObjectKind = kind,
            ObjectId = id,
        };
}
