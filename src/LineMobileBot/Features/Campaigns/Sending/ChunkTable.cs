using Npgsql;
using static LineMobileBot.Features.Campaigns.CampaignTable;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>The portions in SQL. What changes one that we hold asks for our lease, so that a slow replica changes nothing.</summary>
internal static class ChunkTable
{
    private const string Renew = """
        update campaign_chunks set lease_until = $2 where id = $1 and lease_until is not null
        """;

    private const string Release = """
        with released as (
            delete from campaign_chunks where id = $1 and lease_until = $2 returning id)
        update campaign_deliveries d set state = 1, chunk_id = null from released
        where d.chunk_id = released.id and d.state = 2
        """;

    private const string GiveUp = """
        with given_up as (
            update campaign_chunks set lease_until = null where id = $1 and lease_until = $2 returning id)
        update campaign_deliveries d set state = 5 from given_up where d.chunk_id = given_up.id and d.state = 2
        """;

    // Not by the lease: it was our call that LINE has taken, whoever holds the portion by now.
    private const string Deliver = """
        with taken as (
            update campaign_chunks set lease_until = null, in_doubt_since = null, accepted_at = $2
            where id = $1 and accepted_at is null returning id)
        update campaign_deliveries d set state = 3 from taken where d.chunk_id = taken.id
        """;

    private const string MarkTried = """
        with tried as (
            update campaign_chunks c set tries = least(c.tries + 1, 1000), in_doubt_since = coalesce(c.in_doubt_since, $3)
            from campaigns p
            where c.id = $1 and c.lease_until = $2 and p.id = c.campaign_id and p.state = 3 and p.paused is null
            returning c.campaign_id)
        update campaigns p set usage_read_at = $4, usage_read = $5 from tried where p.id = tried.campaign_id
        """;

    private const string GiveBack = """
        update campaign_chunks set lease_until = $3, in_doubt_since = $4 where id = $1 and lease_until = $2
        """;

    public static NpgsqlBatchCommand RenewLease(Guid id, DateTimeOffset until) =>
        new(Renew) { Parameters = { Value(id), Value(until) } };

    /// <summary>Its people wait again. Only of a portion that LINE certainly does not have.</summary>
    public static NpgsqlBatchCommand ReleasePeople(Guid id, DateTimeOffset lease) =>
        new(Release) { Parameters = { Value(id), Value(lease) } };

    /// <summary>Nobody will ever know whether its people have it.</summary>
    public static NpgsqlBatchCommand GiveUpOn(Guid id, DateTimeOffset lease) =>
        new(GiveUp) { Parameters = { Value(id), Value(lease) } };

    public static NpgsqlBatchCommand MarkDelivered(Guid id, DateTimeOffset now) =>
        new(Deliver) { Parameters = { Value(id), Value(now) } };

    /// <summary>Written down before LINE is called. Changes no row when the campaign was paused or stopped, or the portion taken away.</summary>
    public static NpgsqlBatchCommand MarkAboutToSend(Chunk chunk, UsageReading reading, DateTimeOffset now) =>
        new(MarkTried)
        {
            Parameters =
            {
                Value(chunk.Id),
                Value(chunk.LeaseUntil),
                Value(now),
                Value(reading.At),
                Value(reading.Used),
            },
        };

    public static NpgsqlBatchCommand TryAgain(Chunk chunk, DateTimeOffset at, DateTimeOffset? inDoubtSince) =>
        new(GiveBack) { Parameters = { Value(chunk.Id), Value(chunk.LeaseUntil), Value(at), Value(inDoubtSince) } };
}
