using System.Text;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What the start of a campaign fixes: its audience, each person once, and its words.</summary>
internal sealed class CampaignStart(AudienceTable audience, NewsLinks links)
{
    /// <summary>How many it would go to now.</summary>
    public Task<int> CountAsync(TurnSet set, Campaign campaign, CancellationToken cancellationToken) =>
        audience.CountAsync(set.Connection, campaign.Audience, set.Clock.GetUtcNow(), cancellationToken);

    /// <summary>Writes down what was decided.</summary>
    public async Task FollowAsync(TurnSet set, Campaign decided, CancellationToken cancellationToken)
    {
        if (decided.State == CampaignState.Sending)
        {
            // Between counting and this somebody may have come or gone: what is fixed now holds.
            var people = await audience.FixAsync(set.Connection, decided, set.Clock.GetUtcNow(), cancellationToken);
            set.Writes.BatchCommands.Add(CampaignTable.FixMessages(decided.Id, MessagesOf(decided)));
            decided = decided with { People = people };
        }

        set.Writes.BatchCommands.Add(CampaignTable.Update(decided));
    }

    private string MessagesOf(Campaign campaign)
    {
        var messages = CampaignMessages.Of(campaign.Id, campaign.Content, links.Of(campaign.Id));
        return Encoding.UTF8.GetString(SerializedMessages.Of(messages).Utf8Json.Span);
    }
}
