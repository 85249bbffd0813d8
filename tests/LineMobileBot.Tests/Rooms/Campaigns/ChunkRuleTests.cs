using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Features.Campaigns.Sending;

namespace LineMobileBot.Tests.Rooms.Campaigns;

public sealed class ChunkRuleTests
{
    private static readonly DateTimeOffset? Recently = Some.Now.AddMinutes(-1);

    [Fact]
    public void A_portion_left_behind_is_sent_again_while_its_campaign_goes_on()
    {
        Assert.Equal(FoundChunk.TakeUp, Find(inDoubtSince: null, Some.Sending));
        Assert.Equal(FoundChunk.TakeUp, Find(Recently, Some.Sending));
    }

    [Fact]
    public void A_paused_campaign_keeps_a_portion_in_doubt_and_gives_the_others_back()
    {
        Assert.Equal(FoundChunk.Leave, Find(Recently, Some.Paused));
        Assert.Equal(FoundChunk.Release, Find(inDoubtSince: null, Some.Paused));
    }

    [Fact]
    public void A_stopped_campaign_never_asks_again()
    {
        Assert.Equal(FoundChunk.GiveUp, Find(Recently, Some.Cancelled));
        Assert.Equal(FoundChunk.Release, Find(inDoubtSince: null, Some.Cancelled));
    }

    [Fact]
    public void A_portion_in_doubt_is_given_up_before_line_forgets_its_key()
    {
        var since = Some.Now - MulticastRule.RetryKeyLife;

        Assert.Equal(FoundChunk.GiveUp, Find(since, Some.Sending));
        Assert.Equal(FoundChunk.GiveUp, Find(since, Some.Paused));
        Assert.Equal(FoundChunk.TakeUp, Find(since.AddTicks(1), Some.Sending));
        Assert.True(MulticastRule.RetryKeyLife < TimeSpan.FromHours(24));
    }

    [Fact]
    public void A_portion_goes_out_if_it_leaves_the_reserve_whole()
    {
        Assert.IsType<ChunkFate.Send>(Before(people: 500, used: 300));
        Assert.Equal(new ChunkFate.PauseCampaign(PauseReason.QuotaReserve), Before(people: 500, used: 301));
        Assert.IsType<ChunkFate.Send>(
            ChunkRule.Before(500, new MonthlyMessages(null, 1_000_000), QuotaReserve.Percent(20))
        );
    }

    [Fact]
    public void When_line_does_not_tell_the_quota_nothing_goes_out()
    {
        var again = Assert.IsType<ChunkFate.Again>(ChunkRule.Before(1, month: null, QuotaReserve.Percent(20)));

        Assert.False(again.MayHaveIt);
    }

    [Fact]
    public void Only_silence_leaves_a_doubt()
    {
        Assert.IsType<ChunkFate.Delivered>(ChunkRule.After(new MulticastOutcome.Accepted(), tries: 0));
        Assert.True(Again(new MulticastOutcome.Unheard()).MayHaveIt);
        Assert.False(Again(new MulticastOutcome.TooFast()).MayHaveIt);
        Assert.False(Again(new MulticastOutcome.NotLetIn()).MayHaveIt);
    }

    [Fact]
    public void The_months_end_pauses_a_campaign_and_a_refusal_ends_it()
    {
        Assert.Equal(
            new ChunkFate.PauseCampaign(PauseReason.MonthlyLimit),
            ChunkRule.After(new MulticastOutcome.MonthlyLimit(), tries: 0)
        );
        Assert.Equal(
            new ChunkFate.EndCampaign("400 no"),
            ChunkRule.After(new MulticastOutcome.Refused("400 no"), tries: 0)
        );
    }

    [Fact]
    public void Each_try_waits_longer_than_the_one_before_up_to_a_bound()
    {
        TimeSpan[] waits =
        [
            .. Enumerable.Range(0, 20).Select(tries => Again(new MulticastOutcome.Unheard(), tries).After),
        ];

        Assert.Equal(TimeSpan.FromSeconds(1), waits[0]);
        Assert.Equal(TimeSpan.FromSeconds(4), waits[2]);
        Assert.Equal(TimeSpan.FromMinutes(10), waits[^1]);
        Assert.Equal(waits.Order(), waits);
    }

    private static FoundChunk Find(DateTimeOffset? inDoubtSince, Campaign campaign) =>
        ChunkRule.Find(inDoubtSince, campaign.State, campaign.Paused is not null, Some.Now);

    private static ChunkFate Before(int people, long used) =>
        ChunkRule.Before(people, new MonthlyMessages(1_000, used), QuotaReserve.Percent(20));

    private static ChunkFate.Again Again(MulticastOutcome outcome, int tries = 0) =>
        Assert.IsType<ChunkFate.Again>(ChunkRule.After(outcome, tries));
}
