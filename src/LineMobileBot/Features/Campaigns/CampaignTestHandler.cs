using LineMobileBot.Delivery;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Campaigns;

/// <summary>
/// Sends a draft to the carrier's own people, as everybody would get it. It is none of the campaign's deliveries: nothing of it
/// is in the campaign's figures.
/// </summary>
internal sealed class CampaignTestHandler(JobTransaction transaction, CampaignTesters testers, AuditTrail audit)
{
    /// <param name="by">Who sends it.</param>
    /// <param name="id">The campaign.</param>
    /// <param name="formKey">Pressed twice it is sent once.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task<CampaignMove> SendAsync(AuditEntry by, Guid id, Guid formKey, CancellationToken cancellationToken) =>
        transaction.RunAsync(
            async set =>
            {
                if (await CampaignTable.LockAsync(set.Connection, id, cancellationToken) is not { } campaign)
                {
                    return new CampaignMove.Refused(new CampaignRefusal.Unknown());
                }

                var tried = by.On(id).ByForm(formKey);
                if (await AuditTrail.IsUsedAsync(set.Connection, tried, cancellationToken))
                {
                    return new CampaignMove.Already();
                }

                var move = CampaignRule.Test(campaign, testers.People.Count);
                audit.Append(set.Writes, CampaignAudit.EntryOf(tried, move)!);
                if (move is CampaignMove.Done)
                {
                    foreach (var person in testers.People)
                    {
                        set.Tell(person, new NewsTested(campaign.Content));
                    }
                }

                return move;
            },
            cancellationToken
        );
}
