using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Features.DataGifts.OnMyPage;

/// <summary>Reads the gifts out of and into lines, newest first.</summary>
internal static class PastGifts
{
    // Ids grow with time. Each line's newest come from the two indexes on data_gifts that hold just these rows in this order,
    // so a page costs the same however long the history is.
    private const string OfLines = """
        with newest as (
            select own.id from unnest($1::uuid[]) as line (id) cross join lateral (
                (select g.id from data_gifts g
                    where g.giver_line_id = line.id and (g.state = 2 or g.reservation_id is not null) and g.id < $2
                    order by g.id desc limit $3)
                union all
                (select g.id from data_gifts g
                    where g.receiver_line_id = line.id and g.state = 2 and g.id < $2
                    order by g.id desc limit $3)
            ) as own
        )
        select id, state, amount, month, quoted_at, settled_at, claim_until, reservation_id, giver_line_id,
            receiver_line_id
        from data_gifts where id in (select id from newest)
        order by id desc limit $3
        """;

    /// <param name="connection">An open connection.</param>
    /// <param name="lineIds">The lines; that whoever asks may see them is the caller's to check.</param>
    /// <param name="before">Only gifts older than this one; null from the newest on.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<List<PastGift>> ReadAsync(
        NpgsqlConnection connection,
        IEnumerable<Guid> lineIds,
        Guid? before,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(OfLines, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid[]> { TypedValue = [.. lineIds] },
                new NpgsqlParameter<Guid> { TypedValue = before ?? Guid.AllBitsSet },
                new NpgsqlParameter<int> { TypedValue = count },
            },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var gifts = new List<PastGift>();
        while (await rows.ReadAsync(cancellationToken))
        {
            gifts.Add(Read(rows));
        }

        return gifts;
    }

    private static PastGift Read(NpgsqlDataReader row) =>
        new(
            row.GetGuid(0),
            (DataGiftState)row.GetInt16(1),
            new DataAmount(row.GetInt64(2)),
            ServiceMonth.FromNumber(row.GetInt32(3)),
            row.GetFieldValue<DateTimeOffset>(4),
            row.GetFieldValue<DateTimeOffset?>(5),
            row.GetFieldValue<DateTimeOffset?>(6),
            row.GetFieldValue<Guid?>(7),
            row.GetGuid(8),
            row.GetFieldValue<Guid?>(9)
        );
}
