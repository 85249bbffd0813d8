using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Multicasts;
using Npgsql;
using static LineMobileBot.Features.Campaigns.CampaignTable;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>
/// Takes the next portion in hand, in a transaction of its own. One portion is on its way at a time, over all replicas: LINE
/// would allow more, but only so is the quota known before each one, and news never gets in the way of answers.
/// </summary>
internal sealed class ChunkClaims(
    JobTransaction transaction,
    ChunkReader reader,
    AudienceTable audience,
    CampaignOptions options
)
{
    /// <summary>"campaign" in ASCII, as good as any number that nobody else locks.</summary>
    private const long Turn = 0x63_61_6d_70_61_69_67_6e;

    private const int MostFound = 50;

    private const string TakeTurn = "select pg_advisory_xact_lock($1)";

    private const string SomebodySends = "select exists (select from campaign_chunks where lease_until > $1)";

    private const string OpenChunks = """
        select c.id, c.lease_until, c.in_doubt_since, p.state, p.paused is not null
        from campaign_chunks c join campaigns p on p.id = c.campaign_id
        where c.lease_until <= $1 order by c.lease_until limit $2 for update of c skip locked
        """;

    private const string NextCampaign = """
        select id from campaigns where state = 3 and paused is null order by started_at limit 1 for update skip locked
        """;

    private const string Finish = """
        update campaigns set state = 4, ended_at = $2 where id = $1
            and not exists (select from campaign_chunks where campaign_id = $1 and lease_until is not null)
        """;

    // Who has blocked the account or stopped the news since the start is left out here, at the last moment.
    private string FixChunk =>
        $"""
            with next as (
                select line_user from campaign_deliveries where campaign_id = $1 and state = 1
                order by line_user limit $3 for update skip locked),
            judged as (select d.line_user, {audience.Unwanted} as unwanted from next d),
            marked as (
                update campaign_deliveries d
                set state = case when j.unwanted then 4 else 2 end, chunk_id = case when j.unwanted then null else $2 end
                from judged j where d.campaign_id = $1 and d.line_user = j.line_user
                returning d.state),
            chunk as (
                insert into campaign_chunks (id, campaign_id, people, lease_until)
                select $2, $1, count(*), $4 from marked where state = 2 having count(*) > 0)
            select count(*)::int, count(*) filter (where state = 2)::int from marked
            """;

    /// <returns>The portion to be sent; null when there is nothing to do at present.</returns>
    public async Task<Chunk?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var (id, goOn) = await transaction.RunAsync(set => TakeAsync(set, cancellationToken), cancellationToken);
            if (id is { } chunkId)
            {
                return await reader.ReadAsync(chunkId, cancellationToken);
            }

            if (!goOn)
            {
                return null;
            }
        }
    }

    private async Task<(Guid? ChunkId, bool GoOn)> TakeAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await ExecuteAsync(set.Connection, TakeTurn, cancellationToken, Value(Turn));
        var now = set.Clock.GetUtcNow();
        await using (var busy = new NpgsqlCommand(SomebodySends, set.Connection) { Parameters = { Value(now) } })
        {
            if ((bool)(await busy.ExecuteScalarAsync(cancellationToken))!)
            {
                return (null, GoOn: false);
            }
        }

        if (await TakeUpAsync(set, now, cancellationToken) is { } found)
        {
            return (found, GoOn: false);
        }

        await using var next = new NpgsqlCommand(NextCampaign, set.Connection);
        return await next.ExecuteScalarAsync(cancellationToken) is Guid campaignId
            ? await FixAsync(set, campaignId, now, cancellationToken)
            : (null, GoOn: false);
    }

    /// <summary>What a replica that died, or a try that failed, has left behind.</summary>
    private async Task<Guid?> TakeUpAsync(TurnSet set, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var select = new NpgsqlCommand(OpenChunks, set.Connection)
        {
            Parameters = { Value(now), Value(MostFound) },
        };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        Guid? mine = null;
        while (mine is null && await row.ReadAsync(cancellationToken))
        {
            var (id, lease) = (row.GetGuid(0), row.GetFieldValue<DateTimeOffset>(1));
            var inDoubtSince = row.GetFieldValue<DateTimeOffset?>(2);
            switch (ChunkRule.Find(inDoubtSince, (CampaignState)row.GetInt16(3), row.GetBoolean(4), now))
            {
                case FoundChunk.TakeUp:
                    set.Writes.BatchCommands.Add(ChunkTable.RenewLease(id, now + options.Lease));
                    mine = id;
                    break;
                case FoundChunk.Release:
                    set.Writes.BatchCommands.Add(ChunkTable.ReleasePeople(id, lease));
                    break;
                case FoundChunk.GiveUp:
                    set.Writes.BatchCommands.Add(ChunkTable.GiveUpOn(id, lease));
                    break;
            }
        }

        return mine;
    }

    private async Task<(Guid? ChunkId, bool GoOn)> FixAsync(
        TurnSet set,
        Guid campaignId,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var chunkId = Guid.CreateVersion7(now);
        await using var fix = new NpgsqlCommand(FixChunk, set.Connection)
        {
            Parameters =
            {
                Value(campaignId),
                Value(chunkId),
                Value(MulticastRule.MostReceivers),
                Value(now + options.Lease),
            },
        };
        var (looked, fixedPeople) = await CountsAsync(fix, cancellationToken);
        if (looked == 0)
        {
            var finished = await ExecuteAsync(set.Connection, Finish, cancellationToken, Value(campaignId), Value(now));
            return (null, GoOn: finished == 1);
        }

        return fixedPeople > 0 ? (chunkId, GoOn: false) : (null, GoOn: true);
    }

    private static async Task<(int Looked, int Fixed)> CountsAsync(
        NpgsqlCommand fix,
        CancellationToken cancellationToken
    )
    {
        await using var row = await fix.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        return (row.GetInt32(0), row.GetInt32(1));
    }

    private static async Task<int> ExecuteAsync(
        NpgsqlConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params NpgsqlParameter[] values
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
