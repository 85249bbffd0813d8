using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Features.Campaigns;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class CampaignRuleTests
{
    private static readonly QuietHours Night = new CampaignPolicy().QuietHours;

    private static readonly StartFacts Good = new(
        People: 80,
        new MonthlyMessages(Quota: 200, Used: 80),
        QuotaReserve.Percent(20),
        Night,
        Some.Now
    );

    [Fact]
    public void A_draft_that_the_month_can_carry_is_started()
    {
        var started = Next(CampaignRule.Start(Some.Draft, seenRevision: 1, Good));

        Assert.Equal((CampaignState.Sending, 80, Some.Now), (started.State, started.People, started.StartedAt));
    }

    [Fact]
    public void One_message_more_than_the_month_leaves_for_news_is_refused()
    {
        var refusal = Refusal(CampaignRule.Start(Some.Draft, seenRevision: 1, Good with { People = 81 }));

        Assert.Equal(new CampaignRefusal.NotEnoughQuota(Cost: 81, Left: 80), refusal);
    }

    [Fact]
    public void Without_a_limit_any_audience_is_carried() =>
        Next(
            CampaignRule.Start(
                Some.Draft,
                seenRevision: 1,
                Good with
                {
                    People = 1_000_000,
                    Month = new MonthlyMessages(Quota: null, Used: 0),
                }
            )
        );

    [Fact]
    public void A_start_is_refused_when_there_is_nobody_or_nothing_is_known_or_it_is_night()
    {
        Assert.IsType<CampaignRefusal.NobodyToSendTo>(StartRefusal(Good with { People = 0 }));
        Assert.IsType<CampaignRefusal.QuotaUnknown>(StartRefusal(Good with { Month = null }));
        Assert.IsType<CampaignRefusal.AtNight>(StartRefusal(Good with { Now = Some.Now.AddHours(12) }));
    }

    [Fact]
    public void An_edit_pressed_twice_is_one_edit()
    {
        var edited = Some.Draft with { Name = "正月" };
        var first = Next(CampaignRule.Edit(Some.Draft, seenRevision: 1, edited));

        Assert.IsType<CampaignMove.Already>(CampaignRule.Edit(first, seenRevision: 1, edited));
        Assert.IsType<CampaignRefusal.ChangedMeanwhile>(
            Refusal(CampaignRule.Edit(first, seenRevision: 1, edited with { Name = "元日" }))
        );
    }

    [Fact]
    public void A_draft_is_tested_on_somebody_and_stays_as_it_is()
    {
        Assert.Same(Some.Draft, Next(CampaignRule.Test(Some.Draft, people: 1)));
        Assert.IsType<CampaignRefusal.NoTesters>(Refusal(CampaignRule.Test(Some.Draft, people: 0)));
        Assert.IsType<CampaignRefusal.NotADraft>(Refusal(CampaignRule.Test(Some.Sending, people: 1)));
    }

    [Fact]
    public void What_leads_further_than_a_button_of_LINEs_can_is_not_tested()
    {
        var card = Some.Card with { ButtonUrl = "https://carrier.example/" + new string('a', 1_000) };

        Assert.IsType<CampaignRefusal.NotForTest>(
            Refusal(CampaignRule.Test(Some.Draft with { Content = card }, people: 1))
        );
    }

    [Fact]
    public void Nobody_starts_or_edits_what_they_have_not_seen()
    {
        var edited = Some.Draft with { Revision = 2 };
        var mine = Some.Draft with { Name = "正月" };

        Assert.IsType<CampaignRefusal.ChangedMeanwhile>(Refusal(CampaignRule.Start(edited, seenRevision: 1, Good)));
        Assert.IsType<CampaignRefusal.ChangedMeanwhile>(Refusal(CampaignRule.Edit(edited, 1, mine)));
        Assert.Equal(3, Next(CampaignRule.Edit(edited, 2, mine)).Revision);
    }

    [Fact]
    public void Starting_twice_is_starting_once()
    {
        Assert.IsType<CampaignMove.Already>(CampaignRule.Start(Some.Sending, seenRevision: 1, Good));
        Assert.IsType<CampaignMove.Already>(CampaignRule.Start(Some.Sent, seenRevision: 1, Good));
        Assert.IsType<CampaignRefusal.NotADraft>(Refusal(CampaignRule.Start(Some.Cancelled, 1, Good)));
    }

    [Fact]
    public void Only_a_draft_is_edited()
    {
        Campaign[] others = [Some.Scheduled, Some.Sending, Some.Paused, Some.Sent, Some.Cancelled];

        Assert.All(
            others,
            campaign => Assert.IsType<CampaignRefusal.NotADraft>(Refusal(CampaignRule.Edit(campaign, 1, Some.Draft)))
        );
    }

    [Theory]
    [InlineData(0, typeof(CampaignRefusal.TimeHasPassed))]
    [InlineData(10, typeof(CampaignRefusal.AtNight))]
    [InlineData(19.99, typeof(CampaignRefusal.AtNight))]
    [InlineData(24 * 91, typeof(CampaignRefusal.TooFarAhead))]
    public void A_time_that_does_not_do_is_refused(double hours, Type why) =>
        Assert.IsType(why, Refusal(Schedule(Some.Draft, Some.Now.AddHours(hours))));

    [Fact]
    public void A_scheduled_campaign_can_be_taken_back()
    {
        var scheduled = Next(Schedule(Some.Draft, Some.Now.AddHours(20)));

        var draft = Next(CampaignRule.Unschedule(scheduled));

        Assert.Equal((CampaignState.Scheduled, Some.Now.AddHours(20)), (scheduled.State, scheduled.StartsAt));
        Assert.Equal(Some.Draft, draft);
        Assert.IsType<CampaignMove.Already>(CampaignRule.Unschedule(draft));
        Assert.IsType<CampaignMove.Already>(Schedule(scheduled, Some.Now.AddHours(20)));
        Assert.IsType<CampaignRefusal.NotADraft>(Refusal(CampaignRule.Unschedule(Some.Sending)));
    }

    [Fact]
    public void At_its_time_a_campaign_starts_unless_nobody_is_there_or_a_day_has_passed()
    {
        var due = Some.Scheduled.StartsAt!.Value;

        var started = CampaignRule.StartWhenDue(Some.Scheduled, people: 3, due.AddHours(24));
        var late = CampaignRule.StartWhenDue(Some.Scheduled, people: 3, due.AddHours(24).AddTicks(1));
        var empty = CampaignRule.StartWhenDue(Some.Scheduled, people: 0, due);

        Assert.Equal((CampaignState.Sending, 3), (started.State, started.People));
        Assert.Equal((CampaignState.Cancelled, EndReason.Missed), (late.State, late.Ended));
        Assert.Equal((CampaignState.Cancelled, EndReason.Nobody), (empty.State, empty.Ended));
    }

    [Fact]
    public void Sending_is_paused_and_resumed()
    {
        var paused = Next(CampaignRule.Pause(Some.Sending, PauseReason.MonthlyLimit));
        var resumed = Next(CampaignRule.Resume(paused));

        Assert.Equal((CampaignState.Sending, PauseReason.MonthlyLimit), (paused.State, paused.Paused));
        Assert.False(paused.IsSending);
        Assert.Equal(Some.Sending, resumed);
        Assert.IsType<CampaignMove.Already>(CampaignRule.Pause(paused, PauseReason.Operator));
        Assert.IsType<CampaignMove.Already>(CampaignRule.Resume(resumed));
        Assert.IsType<CampaignRefusal.NotSending>(Refusal(CampaignRule.Pause(Some.Sent, PauseReason.Operator)));
        Assert.IsType<CampaignRefusal.NotSending>(Refusal(CampaignRule.Resume(Some.Cancelled)));
    }

    [Fact]
    public void Whatever_is_not_over_can_be_stopped_for_good()
    {
        Campaign[] alive = [Some.Draft, Some.Scheduled, Some.Sending, Some.Paused];

        Assert.All(
            alive,
            campaign =>
            {
                var stopped = Next(CampaignRule.Stop(campaign, Some.Now));
                Assert.Equal(
                    (CampaignState.Cancelled, EndReason.Operator, (PauseReason?)null),
                    (stopped.State, stopped.Ended, stopped.Paused)
                );
            }
        );
        Assert.IsType<CampaignMove.Already>(CampaignRule.Stop(Some.Cancelled, Some.Now));
        Assert.IsType<CampaignRefusal.NotSending>(Refusal(CampaignRule.Stop(Some.Sent, Some.Now)));
    }

    [Fact]
    public void What_line_refuses_ends_with_lines_words_cut_short()
    {
        var ended = Next(CampaignRule.RefusedByLine(Some.Sending, new string('x', 1_000), Some.Now));

        Assert.Equal((CampaignState.Cancelled, EndReason.Refused), (ended.State, ended.Ended));
        Assert.Equal(CampaignRule.LongestRefusal, ended.Refusal!.Length);
        Assert.IsType<CampaignMove.Already>(CampaignRule.RefusedByLine(Some.Cancelled, "no", Some.Now));
    }

    private static CampaignMove Schedule(Campaign campaign, DateTimeOffset at) =>
        CampaignRule.Schedule(campaign, seenRevision: 1, at, Night, Some.Now);

    private static CampaignRefusal StartRefusal(StartFacts facts) => Refusal(CampaignRule.Start(Some.Draft, 1, facts));

    private static Campaign Next(CampaignMove move) => Assert.IsType<CampaignMove.Done>(move).Next;

    private static CampaignRefusal Refusal(CampaignMove move) => Assert.IsType<CampaignMove.Refused>(move).Why;
}
