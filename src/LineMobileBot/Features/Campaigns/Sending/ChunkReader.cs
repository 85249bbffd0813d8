using Npgsql;
using static LineMobileBot.Features.Campaigns.CampaignTable;

namespace LineMobileBot.Features.Campaigns.Sending;

/// <summary>Reads a portion with all that its call to LINE consists of.</summary>
internal sealed class ChunkReader(NpgsqlDataSource database)
{
    private const string Select = """
        select c.campaign_id, p.messages, c.lease_until, c.tries, c.in_doubt_since, p.usage_read_at, p.usage_read,
            (select coalesce(sum(t.people), 0) from campaign_chunks t where t.accepted_at >= p.usage_read_at)
        from campaign_chunks c join campaigns p on p.id = c.campaign_id
        where c.id = $1 and c.lease_until is not null
        """;

    private const string Members = "select line_user from campaign_deliveries where chunk_id = $1";

    /// <summary>Null when it has been settled meanwhile.</summary>
    public async Task<Chunk?> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var to = await MembersAsync(connection, id, cancellationToken);
        await using var select = new NpgsqlCommand(Select, connection) { Parameters = { Value(id) } };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new Chunk(id, row.GetGuid(0), to, row.GetString(1), row.GetFieldValue<DateTimeOffset>(2))
            {
                Tries = row.GetInt16(3),
                InDoubtSince = row.GetFieldValue<DateTimeOffset?>(4),
                Reading = row.GetFieldValue<DateTimeOffset?>(5) is { } at
                    ? new UsageReading(at, row.GetInt64(6), row.GetInt64(7))
                    : null,
            }
            : null;
    }

    // Sorted here: the database's own order depends on how it was set up, and a retry must be the same to the last byte.
    private static async Task<IReadOnlyList<string>> MembersAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Members, connection) { Parameters = { Value(id) } };
        await using var row = await select.ExecuteReaderAsync(cancellationToken);
        var members = new List<string>();
        while (await row.ReadAsync(cancellationToken))
        {
            members.Add(row.GetString(0));
        }

        members.Sort(StringComparer.Ordinal);
        return members;
    }
}
