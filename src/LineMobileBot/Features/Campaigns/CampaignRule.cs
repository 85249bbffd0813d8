using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;

namespace LineMobileBot.Features.Campaigns;

/// <summary>The life of a campaign as pure steps: draft, scheduled, sending, sent or cancelled; sending can be paused.</summary>
internal static class CampaignRule
{
    /// <summary>What is planned further ahead is forgotten.</summary>
    public const int MostDaysAhead = 90;

    /// <summary>Of LINE's words when it refuses a message, as much as is kept.</summary>
    public const int LongestRefusal = 300;

    /// <summary>A scheduled campaign that starts later than this, as after an outage, is not sent unasked.</summary>
    public static readonly TimeSpan LatestStart = TimeSpan.FromHours(24);

    public static CampaignMove Edit(Campaign campaign, int seenRevision, Campaign edited) =>
        IsEditedSo(campaign, seenRevision, edited) ? new CampaignMove.Already()
        : RefusalOfDraft(campaign, seenRevision) is { } refusal ? new CampaignMove.Refused(refusal)
        : new CampaignMove.Done(
            campaign with
            {
                Name = edited.Name,
                Content = edited.Content,
                Audience = edited.Audience,
                Revision = campaign.Revision + 1,
            }
        );

    /// <summary>Sends a draft to the carrier's own people and leaves it as it is.</summary>
    public static CampaignMove Test(Campaign campaign, int people) =>
        campaign.State != CampaignState.Draft ? new CampaignMove.Refused(new CampaignRefusal.NotADraft())
        : people == 0 ? new CampaignMove.Refused(new CampaignRefusal.NoTesters())
        : !CampaignContentRule.LineWouldTake(CampaignMessages.Tested(new NewsTested(campaign.Content)))
            ? new CampaignMove.Refused(new CampaignRefusal.NotForTest())
        : new CampaignMove.Done(campaign);

    public static CampaignMove Schedule(
        Campaign campaign,
        int seenRevision,
        DateTimeOffset at,
        QuietHours quiet,
        DateTimeOffset now
    )
    {
        if (campaign.State == CampaignState.Scheduled && campaign.StartsAt == at)
        {
            return new CampaignMove.Already();
        }

        CampaignRefusal? refusal =
            RefusalOfDraft(campaign, seenRevision)
            ?? (
                at <= now ? new CampaignRefusal.TimeHasPassed()
                : at > now.AddDays(MostDaysAhead) ? new CampaignRefusal.TooFarAhead(MostDaysAhead)
                : quiet.Cover(at) ? new CampaignRefusal.AtNight(quiet)
                : null
            );
        return refusal is not null
            ? new CampaignMove.Refused(refusal)
            : new CampaignMove.Done(campaign with { State = CampaignState.Scheduled, StartsAt = at });
    }

    /// <summary>Back to a draft.</summary>
    public static CampaignMove Unschedule(Campaign campaign) =>
        campaign.State switch
        {
            CampaignState.Draft => new CampaignMove.Already(),
            CampaignState.Scheduled => new CampaignMove.Done(
                campaign with
                {
                    State = CampaignState.Draft,
                    StartsAt = null,
                }
            ),
            _ => new CampaignMove.Refused(new CampaignRefusal.NotADraft()),
        };

    /// <summary>Started by an operator, who has seen what it costs.</summary>
    public static CampaignMove Start(Campaign campaign, int seenRevision, StartFacts facts) =>
        campaign.State is CampaignState.Sending or CampaignState.Sent ? new CampaignMove.Already()
        : (RefusalOfDraft(campaign, seenRevision) ?? RefusalOfStart(facts)) is { } refusal
            ? new CampaignMove.Refused(refusal)
        : new CampaignMove.Done(Started(campaign, facts));

    /// <summary>Started by its time. What the month still holds is seen to portion by portion.</summary>
    public static Campaign StartWhenDue(Campaign campaign, int people, DateTimeOffset now) =>
        now - campaign.StartsAt > LatestStart ? Cancelled(campaign, EndReason.Missed, now)
        : people == 0 ? Cancelled(campaign, EndReason.Nobody, now)
        : campaign with { State = CampaignState.Sending, StartedAt = now, People = people };

    public static CampaignMove Pause(Campaign campaign, PauseReason reason) =>
        campaign switch
        {
            { State: not CampaignState.Sending } => new CampaignMove.Refused(new CampaignRefusal.NotSending()),
            { Paused: not null } => new CampaignMove.Already(),
            _ => new CampaignMove.Done(campaign with { Paused = reason }),
        };

    public static CampaignMove Resume(Campaign campaign) =>
        campaign switch
        {
            { State: not CampaignState.Sending } => new CampaignMove.Refused(new CampaignRefusal.NotSending()),
            { Paused: null } => new CampaignMove.Already(),
            _ => new CampaignMove.Done(campaign with { Paused = null }),
        };

    /// <summary>For good: who has it keeps it, nobody else gets it. A draft is thrown away so.</summary>
    public static CampaignMove Stop(Campaign campaign, DateTimeOffset now) =>
        campaign.State switch
        {
            CampaignState.Cancelled => new CampaignMove.Already(),
            CampaignState.Sent => new CampaignMove.Refused(new CampaignRefusal.NotSending()),
            _ => new CampaignMove.Done(Cancelled(campaign, EndReason.Operator, now)),
        };

    /// <summary>LINE will never take its message: sending it to the others is no use.</summary>
    public static CampaignMove RefusedByLine(Campaign campaign, string words, DateTimeOffset now) =>
        campaign.State == CampaignState.Sending
            ? new CampaignMove.Done(
                Cancelled(campaign, EndReason.Refused, now) with
                {
                    Refusal = words.Length <= LongestRefusal ? words : words[..LongestRefusal],
                }
            )
            : new CampaignMove.Already();

    private static Campaign Cancelled(Campaign campaign, EndReason reason, DateTimeOffset now) =>
        campaign with
        {
            State = CampaignState.Cancelled,
            Ended = reason,
            EndedAt = now,
            Paused = null,
        };

    private static Campaign Started(Campaign campaign, StartFacts facts) =>
        campaign with
        {
            State = CampaignState.Sending,
            StartedAt = facts.Now,
            People = facts.People,
        };

    /// <summary>By the same form, a moment ago.</summary>
    private static bool IsEditedSo(Campaign campaign, int seenRevision, Campaign edited) =>
        campaign.State == CampaignState.Draft
        && campaign.Revision == seenRevision + 1
        && (campaign.Name, campaign.Content, campaign.Audience) == (edited.Name, edited.Content, edited.Audience);

    private static CampaignRefusal? RefusalOfDraft(Campaign campaign, int seenRevision) =>
        campaign.State != CampaignState.Draft ? new CampaignRefusal.NotADraft()
        : campaign.Revision != seenRevision ? new CampaignRefusal.ChangedMeanwhile()
        : null;

    private static CampaignRefusal? RefusalOfStart(StartFacts facts) =>
        facts switch
        {
            { People: 0 } => new CampaignRefusal.NobodyToSendTo(),
            _ when facts.Quiet.Cover(facts.Now) => new CampaignRefusal.AtNight(facts.Quiet),
            { Month: null } => new CampaignRefusal.QuotaUnknown(),
            _ when QuotaRule.LeftForNews(facts.Month, facts.Reserve) is { } left && left < facts.People =>
                new CampaignRefusal.NotEnoughQuota(facts.People, left),
            _ => null,
        };
}

/// <summary>What decides whether a campaign may start now.</summary>
/// <param name="People">Its audience at this moment.</param>
/// <param name="Month">What the month holds; null when LINE does not say.</param>
/// <param name="Reserve">What must be left of it.</param>
/// <param name="Quiet">When nothing is sent.</param>
/// <param name="Now">The moment.</param>
internal sealed record StartFacts(
    int People,
    MonthlyMessages? Month,
    QuotaReserve Reserve,
    QuietHours Quiet,
    DateTimeOffset Now
);
