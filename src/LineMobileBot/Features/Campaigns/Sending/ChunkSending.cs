using System.Diagnostics;
using System.Text;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using Npgsql;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>Sends one portion: what is needed for the same to be sent again is committed before LINE is called, the outcome after.</summary>
internal sealed partial class ChunkSending(
    Multicaster multicaster,
    MonthlyMessageReader months,
    CampaignPolicy policy,
    JobTransaction transaction,
    TimeProvider clock,
    ILogger<ChunkSending> logger
)
{
    public async Task SendAsync(Chunk chunk, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var told = await months.ReadAsync(cancellationToken);
        var month = told is null ? null : QuotaRule.Counted(told, chunk.Reading, now);
        var step = ChunkRule.Before(chunk.To.Count, month, policy.QuotaReserve);
        if (step is not ChunkFate.Send)
        {
            await FollowAsync(chunk, step, cancellationToken);
            return;
        }

        var reading = QuotaRule.ReadingOf(told!, chunk.Reading, now);
        if (await WriteAsync(ChunkTable.MarkAboutToSend(chunk, reading, now), cancellationToken) == 0)
        {
            return;
        }

        var messages = new SerializedMessages(Encoding.UTF8.GetBytes(chunk.Messages));
        var outcome = await multicaster.SendAsync(chunk.Id, chunk.To, messages, cancellationToken);
        await FollowAsync(chunk, ChunkRule.After(outcome, chunk.Tries), cancellationToken);
    }

    private async Task FollowAsync(Chunk chunk, ChunkFate step, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (step)
        {
            case ChunkFate.Delivered:
                await WriteAsync(ChunkTable.MarkDelivered(chunk.Id, now), cancellationToken);
                break;
            case ChunkFate.Again again:
                var doubt = again.MayHaveIt ? chunk.InDoubtSince ?? now : chunk.InDoubtSince;
                await WriteAsync(ChunkTable.TryAgain(chunk, now + again.After, doubt), cancellationToken);
                break;
            case ChunkFate.PauseCampaign pause:
                Log.Paused(logger, chunk.CampaignId, pause.Reason);
                await EndSendingAsync(
                    chunk,
                    campaign => CampaignRule.Pause(campaign, pause.Reason),
                    chunk.InDoubtSince is { } since
                        ? ChunkTable.TryAgain(chunk, now, since)
                        : ChunkTable.ReleasePeople(chunk.Id, chunk.LeaseUntil),
                    cancellationToken
                );
                break;
            case ChunkFate.EndCampaign end:
                Log.Refused(logger, chunk.CampaignId, end.Refusal);
                await EndSendingAsync(
                    chunk,
                    campaign => CampaignRule.RefusedByLine(campaign, end.Refusal, now),
                    chunk.InDoubtSince is null
                        ? ChunkTable.ReleasePeople(chunk.Id, chunk.LeaseUntil)
                        : ChunkTable.GiveUpOn(chunk.Id, chunk.LeaseUntil),
                    cancellationToken
                );
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The portion and its campaign in one transaction; what an operator did meanwhile stands.</summary>
    private async Task EndSendingAsync(
        Chunk chunk,
        Func<Campaign, CampaignMove> decide,
        NpgsqlBatchCommand ofChunk,
        CancellationToken cancellationToken
    ) =>
        await transaction.RunAsync(
            async set =>
            {
                var campaign = await CampaignTable.LockAsync(set.Connection, chunk.CampaignId, cancellationToken);
                if (campaign is not null && decide(campaign) is CampaignMove.Done done)
                {
                    set.Writes.BatchCommands.Add(CampaignTable.Update(done.Next));
                }

                set.Writes.BatchCommands.Add(ofChunk);
                return true;
            },
            cancellationToken
        );

    private async Task<int> WriteAsync(NpgsqlBatchCommand command, CancellationToken cancellationToken) =>
        await transaction.RunAsync(
            async set =>
            {
                await using var batch = new NpgsqlBatch(set.Connection) { BatchCommands = { command } };
                return await batch.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken
        );

    private static partial class Log
    {
        [LoggerMessage(1901, LogLevel.Warning, "Campaign {CampaignId} is paused: {Reason}")]
        public static partial void Paused(ILogger logger, Guid campaignId, PauseReason reason);

        [LoggerMessage(1902, LogLevel.Error, "LINE will not take campaign {CampaignId}: {Refusal}")]
        public static partial void Refused(ILogger logger, Guid campaignId, string refusal);
    }
}
