using LineMobileBot.Conversations;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What the room writes into the audit trail.</summary>
internal static class CampaignAudit
{
    public const string NewsStop = "news.stop";
    public const string NewsResume = "news.resume";

    public const string Create = "campaign.create";
    public const string Edit = "campaign.edit";
    public const string Test = "campaign.test";
    public const string Schedule = "campaign.schedule";
    public const string Unschedule = "campaign.unschedule";
    public const string Start = "campaign.start";
    public const string Pause = "campaign.pause";
    public const string Resume = "campaign.resume";
    public const string Stop = "campaign.stop";

    private const string CampaignObject = "campaign";

    /// <summary>What a person did in their own LINE.</summary>
    public static AuditEntry By(LineUserId user, string action) =>
        new(AuditActor.LineAccount, user.Value, action, AuditOutcome.Done);

    /// <summary>The line of what an operator did or was refused; null when nothing came of it.</summary>
    public static AuditEntry? EntryOf(AuditEntry tried, CampaignMove move) =>
        move switch
        {
            CampaignMove.Done => tried,
            CampaignMove.Refused refused => (tried with { Outcome = AuditOutcome.Refused }).Because(
                refused.Why.GetType().Name
            ),
            _ => null,
        };

    public static AuditEntry On(this AuditEntry entry, Guid campaignId) =>
        entry with
        {
            ObjectKind = CampaignObject,
            ObjectId = campaignId.ToString("D"),
        };
}
