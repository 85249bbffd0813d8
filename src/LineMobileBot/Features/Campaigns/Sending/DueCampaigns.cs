using LineMobileBot.Conversations;
using LineMobileBot.Delivery;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>Starts scheduled campaigns at their time.</summary>
internal sealed class DueCampaigns(JobTransaction transaction, CampaignStart start)
{
    /// <returns>Whether there was one.</returns>
    public Task<bool> StartNextAsync(CancellationToken cancellationToken) =>
        transaction.RunAsync(set => StartNextAsync(set, cancellationToken), cancellationToken);

    private async Task<bool> StartNextAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        if (await CampaignTable.LockDueAsync(set.Connection, now, cancellationToken) is not { } campaign)
        {
            return false;
        }

        var people = await start.CountAsync(set, campaign, cancellationToken);
        await start.FollowAsync(set, CampaignRule.StartWhenDue(campaign, people, now), cancellationToken);
        return true;
    }
}
