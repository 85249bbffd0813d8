using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Alerts;

/// <summary>What the room writes into the audit trail.</summary>
internal static class AlertAudit
{
    private const string Switch = "alert.switch";

    /// <summary>In the person's own chat.</summary>
    public static AuditEntry By(LineUserId user, AlertStep.SwitchTopic change) =>
        new(AuditActor.LineAccount, user.Value, Switch, AuditOutcome.Done)
        {
            Detail = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [AlertTopics.NameOf(change.Topic)] = change.ToOn ? "on" : "off",
            },
        };

    /// <summary>On My Page: all switches as they stand now.</summary>
    public static AuditEntry By(Guid contractorId, IReadOnlyCollection<AlertTopic> on) =>
        AuditEntry.ByContractor(contractorId, Switch) with
        {
            Detail = AlertTopics.All.ToDictionary(
                AlertTopics.NameOf,
                topic => on.Contains(topic) ? "on" : "off",
                StringComparer.Ordinal
            ),
        };
}
