using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Desk;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Campaigns.OnDesk;

/// <summary>What the desk says of campaigns.</summary>
internal static class CampaignSentences
{
    public static string TextHint =>
        Cards.Fill(
            CampaignDeskTexts.TextHint,
            Count(CampaignContentRule.LongestText),
            Count(CampaignContentRule.LongestCardText)
        );

    public static string StateOf(Campaign campaign) =>
        campaign switch
        {
            { State: CampaignState.Draft } => CampaignDeskTexts.StateDraft,
            { State: CampaignState.Scheduled } => CampaignDeskTexts.StateScheduled,
            { State: CampaignState.Sending, Paused: null } => CampaignDeskTexts.StateSending,
            { State: CampaignState.Sending } => CampaignDeskTexts.StatePaused,
            { State: CampaignState.Sent } => CampaignDeskTexts.StateSent,
            { State: CampaignState.Cancelled } => CampaignDeskTexts.StateCancelled,
            _ => throw new UnreachableException(),
        };

    /// <summary>Why it waits or has ended; null when there is nothing to explain.</summary>
    public static string? StandingOf(Campaign campaign) =>
        campaign switch
        {
            { Paused: PauseReason.Operator } => CampaignDeskTexts.PausedByOperator,
            { Paused: PauseReason.QuotaReserve } => CampaignDeskTexts.PausedByReserve,
            { Paused: PauseReason.MonthlyLimit } => CampaignDeskTexts.PausedByLimit,
            { Ended: EndReason.Operator } => CampaignDeskTexts.EndedByOperator,
            { Ended: EndReason.Refused } => Cards.Fill(CampaignDeskTexts.EndedByRefusal, campaign.Refusal),
            { Ended: EndReason.Nobody } => CampaignDeskTexts.EndedByNobody,
            { Ended: EndReason.Missed } => CampaignDeskTexts.EndedByMissing,
            { State: CampaignState.Sending } => CampaignDeskTexts.IsSending,
            { State: CampaignState.Scheduled, StartsAt: { } at } => Cards.Fill(
                CampaignDeskTexts.IsScheduled,
                JapaneseDates.DayAndTime(at)
            ),
            _ => null,
        };

    public static string WhenOf(Campaign campaign) =>
        campaign.StartedAt is { } started ? At(started)
        : campaign is { State: CampaignState.Scheduled, StartsAt: { } at }
            ? Cards.Fill(CampaignDeskTexts.Planned, At(at))
        : "";

    public static string AudienceOf(Audience audience) =>
        audience is { Kind: AudienceKind.PlanUsers, PlanCode: { } code }
            ? Cards.Fill(CampaignDeskTexts.PlanUsersOf, PlanCatalogue.Find(code)?.Name ?? code)
            : AudienceOf(audience.Kind);

    public static string AudienceOf(AudienceKind kind) =>
        kind switch
        {
            AudienceKind.Friends => CampaignDeskTexts.Friends,
            AudienceKind.Contractors => CampaignDeskTexts.Contractors,
            AudienceKind.Users => CampaignDeskTexts.Users,
            AudienceKind.PlanUsers => CampaignDeskTexts.PlanUsers,
            _ => throw new UnreachableException(),
        };

    public static string ButtonOf(CampaignDoing doing) =>
        doing switch
        {
            CampaignDoing.Start => CampaignDeskTexts.Start,
            CampaignDoing.Unschedule => CampaignDeskTexts.Unschedule,
            CampaignDoing.Pause => CampaignDeskTexts.Pause,
            CampaignDoing.Resume => CampaignDeskTexts.Resume,
            _ => throw new UnreachableException(),
        };

    public static string StopOf(Campaign campaign) =>
        campaign.State == CampaignState.Sending ? CampaignDeskTexts.Stop : CampaignDeskTexts.ThrowAway;

    public static string StopWarningOf(Campaign campaign) =>
        campaign.State == CampaignState.Sending ? CampaignDeskTexts.StopWarning : CampaignDeskTexts.ThrowAwayWarning;

    public static string Of(CampaignRefusal why) =>
        why switch
        {
            CampaignRefusal.Unknown => CampaignDeskTexts.Unknown,
            CampaignRefusal.Faulty => CampaignDeskTexts.Faulty,
            CampaignRefusal.NotADraft => CampaignDeskTexts.NotADraft,
            CampaignRefusal.ChangedMeanwhile => CampaignDeskTexts.ChangedMeanwhile,
            CampaignRefusal.NoTesters => CampaignDeskTexts.NoTesters,
            CampaignRefusal.NotForTest => CampaignDeskTexts.NotForTest,
            CampaignRefusal.NobodyToSendTo => CampaignDeskTexts.NobodyToSendTo,
            CampaignRefusal.NotEnoughQuota few => NotEnough(few.Cost, few.Left),
            CampaignRefusal.QuotaUnknown => CampaignDeskTexts.QuotaUnknown,
            CampaignRefusal.AtNight night => Cards.Fill(
                CampaignDeskTexts.AtNight,
                HourOf(night.Hours.From),
                HourOf(night.Hours.To)
            ),
            CampaignRefusal.TimeHasPassed => CampaignDeskTexts.TimeHasPassed,
            CampaignRefusal.TooFarAhead far => Cards.Fill(CampaignDeskTexts.TooFarAhead, far.MostDays),
            CampaignRefusal.NotSending => CampaignDeskTexts.NotSending,
            _ => throw new UnreachableException(),
        };

    public static string Of(CampaignFault fault) =>
        fault switch
        {
            CampaignFault.NameMissing => CampaignDeskTexts.NameMissing,
            CampaignFault.NameTooLong => TooLong(CampaignContentRule.LongestName),
            CampaignFault.TextMissing => CampaignDeskTexts.TextMissing,
            CampaignFault.TextTooLong => TooLong(CampaignContentRule.LongestText),
            CampaignFault.CardTextTooLong => TooLong(CampaignContentRule.LongestCardText),
            CampaignFault.TitleMissing => CampaignDeskTexts.TitleMissing,
            CampaignFault.TitleTooLong => TooLong(CampaignContentRule.LongestTitle),
            CampaignFault.PictureNotHttps or CampaignFault.ButtonNotHttps => CampaignDeskTexts.NotHttps,
            CampaignFault.ButtonIncomplete => CampaignDeskTexts.ButtonIncomplete,
            CampaignFault.ButtonLabelTooLong => TooLong(CampaignContentRule.LongestButtonLabel),
            CampaignFault.PlanUnknown => CampaignDeskTexts.PlanUnknown,
            CampaignFault.NotForLine => CampaignDeskTexts.NotForLine,
            _ => throw new UnreachableException(),
        };

    public static string TestNote(int people) =>
        people == 0 ? CampaignDeskTexts.NoTesters : Cards.Fill(CampaignDeskTexts.TestNote, Count(people));

    public static string Costs(long people) => Cards.Fill(CampaignDeskTexts.Costs, Count(people));

    public static string NotEnough(long cost, long left) =>
        Cards.Fill(CampaignDeskTexts.NotEnoughQuota, Count(cost), Count(left));

    public static string People(long people) => Cards.Fill(CampaignDeskTexts.PeopleCount, Count(people));

    public static string Messages(long messages) => Cards.Fill(CampaignDeskTexts.MessageCount, Count(messages));

    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string At(DateTimeOffset at) => DeskDates.Exact(at);

    public static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string HourOf(TimeOnly hour) => hour.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string TooLong(int longest) => Cards.Fill(CampaignDeskTexts.TooLong, Count(longest));
}
