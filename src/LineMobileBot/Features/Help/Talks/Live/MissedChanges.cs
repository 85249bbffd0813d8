using Npgsql;
using NpgsqlTypes;

namespace LineMobileBot.Features.Help.Talks.Live;

/// <summary>What a desk missed while it was not connected.</summary>
internal static class MissedChanges
{
    // A lower number may be committed after a higher one: what is younger than a little before the last one seen is told again,
    // and told twice is only looked at twice.
    private const string Since = """
        select id, ticket_id from help_changes
        where $1 is not null and (id > $1 or at > (select at from help_changes where id = $1) - interval '30 seconds')
        union all (select id, '00000000-0000-0000-0000-000000000000' from help_changes order by id desc limit 1)
        order by id
        """;

    /// <summary>The changes after the last one that a desk has seen; the newest number comes last, for it to go on from.</summary>
    public static async Task<List<TalkChange>> ReadAsync(
        NpgsqlDataSource database,
        long? lastSeen,
        CancellationToken cancellationToken
    )
    {
        await using var select = database.CreateCommand(Since);
        select.Parameters.Add(HelpTicketTable.Nullable(lastSeen, NpgsqlDbType.Bigint));
        var missed = new List<TalkChange>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            missed.Add(new TalkChange(rows.GetInt64(0), rows.GetGuid(1)));
        }

        return missed;
    }
}
