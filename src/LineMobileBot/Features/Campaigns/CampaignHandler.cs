using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using LineMobileBot.Site.Audit;

namespace LineMobileBot.Features.Campaigns;

/// <summary>What operators do with campaigns. Each is one transaction with its line in the audit trail, refused ones too.</summary>
internal sealed class CampaignHandler(
    JobTransaction transaction,
    CampaignStart start,
    MonthlyMessageReader months,
    CampaignPolicy policy,
    NewsLinks links,
    AuditTrail audit
)
{
    /// <summary>A new draft. The form's key is its id: the form sent twice makes one.</summary>
    public Task<CampaignMove> CreateAsync(
        AuditEntry by,
        Guid operatorId,
        Guid id,
        Draft draft,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync<CampaignMove>(
            async set =>
            {
                if (Check(id, draft) is { } faulty)
                {
                    return faulty;
                }

                var campaign = new Campaign(id, draft.Name, draft.Content, draft.Audience)
                {
                    CreatedAt = set.Clock.GetUtcNow(),
                    CreatedBy = operatorId,
                };
                if (!await CampaignTable.InsertAsync(set.Connection, campaign, cancellationToken))
                {
                    return new CampaignMove.Already();
                }

                audit.Append(set.Writes, by.On(id));
                return new CampaignMove.Done(campaign);
            },
            cancellationToken
        );

    public Task<CampaignMove> EditAsync(
        AuditEntry by,
        Guid id,
        int seenRevision,
        Draft draft,
        CancellationToken cancellationToken
    ) =>
        MoveAsync(
            by,
            id,
            (campaign, _) =>
                (CampaignMove?)Check(id, draft)
                ?? CampaignRule.Edit(
                    campaign,
                    seenRevision,
                    campaign with
                    {
                        Name = draft.Name,
                        Content = draft.Content,
                        Audience = draft.Audience,
                    }
                ),
            cancellationToken
        );

    public Task<CampaignMove> ScheduleAsync(
        AuditEntry by,
        Guid id,
        int seenRevision,
        DateTimeOffset at,
        CancellationToken cancellationToken
    ) =>
        MoveAsync(
            by,
            id,
            (campaign, now) => CampaignRule.Schedule(campaign, seenRevision, at, policy.QuietHours, now),
            cancellationToken
        );

    public Task<CampaignMove> UnscheduleAsync(AuditEntry by, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(by, id, (campaign, _) => CampaignRule.Unschedule(campaign), cancellationToken);

    public Task<CampaignMove> PauseAsync(AuditEntry by, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(by, id, (campaign, _) => CampaignRule.Pause(campaign, PauseReason.Operator), cancellationToken);

    public Task<CampaignMove> ResumeAsync(AuditEntry by, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(by, id, (campaign, _) => CampaignRule.Resume(campaign), cancellationToken);

    public Task<CampaignMove> StopAsync(AuditEntry by, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(by, id, CampaignRule.Stop, cancellationToken);

    /// <summary>Sends it from now on. LINE is asked before the transaction begins, what it costs is counted inside.</summary>
    public async Task<CampaignMove> StartAsync(
        AuditEntry by,
        Guid id,
        int seenRevision,
        CancellationToken cancellationToken
    )
    {
        var month = await months.ReadAsync(cancellationToken);
        return await RunAsync(
            by,
            id,
            async (set, campaign) =>
            {
                var facts = new StartFacts(
                    await start.CountAsync(set, campaign, cancellationToken),
                    month,
                    policy.QuotaReserve,
                    policy.QuietHours,
                    set.Clock.GetUtcNow()
                );
                var move = CampaignRule.Start(campaign, seenRevision, facts);
                if (move is CampaignMove.Done done)
                {
                    await start.FollowAsync(set, done.Next, cancellationToken);
                }

                return move;
            },
            cancellationToken
        );
    }

    private Task<CampaignMove> MoveAsync(
        AuditEntry by,
        Guid id,
        Func<Campaign, DateTimeOffset, CampaignMove> decide,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            by,
            id,
            (set, campaign) =>
            {
                var move = decide(campaign, set.Clock.GetUtcNow());
                if (move is CampaignMove.Done done)
                {
                    set.Writes.BatchCommands.Add(CampaignTable.Update(done.Next));
                }

                return Task.FromResult(move);
            },
            cancellationToken
        );

    private Task<CampaignMove> RunAsync(
        AuditEntry by,
        Guid id,
        Func<TurnSet, Campaign, Task<CampaignMove>> decide,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async set =>
            {
                var campaign = await CampaignTable.LockAsync(set.Connection, id, cancellationToken);
                if (campaign is null)
                {
                    return new CampaignMove.Refused(new CampaignRefusal.Unknown());
                }

                var move = await decide(set, campaign);
                if (CampaignAudit.EntryOf(by.On(id), move) is { } entry)
                {
                    audit.Append(set.Writes, entry);
                }

                return move;
            },
            cancellationToken
        );

    private CampaignMove.Refused? Check(Guid id, Draft draft)
    {
        var faults = CampaignContentRule.FaultsOf(draft.Name, draft.Content, draft.Audience);
        if (
            faults.Count == 0
            && !CampaignContentRule.LineWouldTake(CampaignMessages.Of(id, draft.Content, links.Of(id)))
        )
        {
            faults = [CampaignFault.NotForLine];
        }

        return faults.Count == 0 ? null : new CampaignMove.Refused(new CampaignRefusal.Faulty(faults));
    }
}
