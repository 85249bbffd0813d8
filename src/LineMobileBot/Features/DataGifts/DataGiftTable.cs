using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>The gifts in SQL, in statements for whole sets.</summary>
internal static class DataGiftTable
{
    private const string Columns = """
        id, state, amount, month, quoted_at, giver_line_id, giver_user, giver_name, receiver_line_id, receiver_user,
        receiver_name, receive_code, link_code, reservation_id, claim_until, settled_at, giver_left, receiver_left
        """;

    private const string InsertQuote = """
        insert into data_gifts (id, state, amount, month, quoted_at, giver_line_id, giver_user, giver_name,
            receiver_line_id, receiver_name, receive_code, link_code)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    // All sets lock gifts by id and lines after gifts, so that none waits for one that waits for it.
    private const string LockGifts = $"select {Columns} from data_gifts where id = any($1) order by id for update";

    private const string LockOverdueLinks = $"""
        select {Columns} from data_gifts where state = 3 and claim_until <= $1
        order by claim_until limit $2 for update skip locked
        """;

    private const string SettleGifts = """
        update data_gifts g set state = s.state, receiver_line_id = s.receiver_line_id, receiver_user = s.receiver_user,
            receiver_name = s.receiver_name, reservation_id = s.reservation_id, claim_until = s.claim_until,
            settled_at = s.settled_at, giver_left = s.giver_left, receiver_left = s.receiver_left
        from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::timestamptz[],
            $8::timestamptz[], $9::bigint[], $10::bigint[])
            as s (id, state, receiver_line_id, receiver_user, receiver_name, reservation_id, claim_until, settled_at,
                giver_left, receiver_left)
        where g.id = s.id
        """;

    private const string PastPartners = """
        select receiver_line_id, receiver_user from data_gifts where giver_user = $1 and state = 2
        group by receiver_line_id, receiver_user order by max(settled_at) desc limit $2
        """;

    public static NpgsqlBatchCommand Insert(DataGiftRow quote) =>
        new(InsertQuote)
        {
            Parameters =
            {
                Value(quote.Id),
                Value((short)quote.State),
                Value(quote.Amount.Bytes),
                Value(quote.Month.Number),
                Value(quote.QuotedAt),
                Value(quote.GiverLineId),
                Value(quote.GiverUser.Value),
                Value(quote.GiverName),
                Value(quote.ReceiverLineId),
                Value(quote.ReceiverName),
                Value(quote.ReceiveCode),
                Value(quote.LinkCode),
            },
        };

    public static NpgsqlBatchCommand Settle(IReadOnlyList<DataGiftRow> gifts) =>
        new(SettleGifts)
        {
            Parameters =
            {
                Column(gifts, gift => gift.Id),
                Column(gifts, gift => (short)gift.State),
                Column(gifts, gift => gift.ReceiverLineId),
                Column(gifts, gift => gift.ReceiverUser?.Value),
                Column(gifts, gift => gift.ReceiverName),
                Column(gifts, gift => gift.ReservationId),
                Column(gifts, gift => gift.ClaimUntil),
                Column(gifts, gift => gift.SettledAt),
                Column(gifts, gift => gift.GiverLeft?.Bytes),
                Column(gifts, gift => gift.ReceiverLeft?.Bytes),
            },
        };

    public static async Task<Dictionary<Guid, DataGiftRow>> LockAsync(
        NpgsqlConnection connection,
        Guid[] ids,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(LockGifts, connection) { Parameters = { Value(ids) } };
        var gifts = await ReadAsync(select, cancellationToken);
        return gifts.ToDictionary(gift => gift.Id);
    }

    /// <summary>Gift links whose time is over and that no other replica is at.</summary>
    public static async Task<List<DataGiftRow>> LockOverdueLinksAsync(
        NpgsqlConnection connection,
        DateTimeOffset now,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(LockOverdueLinks, connection)
        {
            Parameters = { Value(now), Value(most) },
        };
        return await ReadAsync(select, cancellationToken);
    }

    /// <summary>The gifts behind link codes; a code never changes hands, so no lock is needed.</summary>
    public static async Task<Dictionary<string, Guid>> OfLinksAsync(
        NpgsqlConnection connection,
        string[] linkCodes,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select link_code, id from data_gifts where link_code = any($1)",
            connection
        )
        {
            Parameters = { Value(linkCodes) },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var gifts = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            gifts.Add(rows.GetString(0), rows.GetGuid(1));
        }

        return gifts;
    }

    /// <summary>Whom this person gave to before, the latest first.</summary>
    public static async Task<List<PastPartner>> PastPartnersAsync(
        NpgsqlConnection connection,
        LineUserId giver,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(PastPartners, connection)
        {
            Parameters = { Value(giver.Value), Value(most) },
        };
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var partners = new List<PastPartner>();
        while (await rows.ReadAsync(cancellationToken))
        {
            partners.Add(new PastPartner(rows.GetGuid(0), rows.GetString(1)));
        }

        return partners;
    }

    private static async Task<List<DataGiftRow>> ReadAsync(NpgsqlCommand select, CancellationToken cancellationToken)
    {
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        var gifts = new List<DataGiftRow>();
        while (await rows.ReadAsync(cancellationToken))
        {
            gifts.Add(Read(rows));
        }

        return gifts;
    }

    private static DataGiftRow Read(NpgsqlDataReader row) =>
        new()
        {
            Id = row.GetGuid(0),
            State = (DataGiftState)row.GetInt16(1),
            Amount = new DataAmount(row.GetInt64(2)),
            Month = ServiceMonth.FromNumber(row.GetInt32(3)),
            QuotedAt = row.GetFieldValue<DateTimeOffset>(4),
            GiverLineId = row.GetGuid(5),
            GiverUser = new LineUserId(row.GetString(6)),
            GiverName = row.GetString(7),
            ReceiverLineId = row.GetFieldValue<Guid?>(8),
            ReceiverUser = Text(row, 9) is { } user ? new LineUserId(user) : null,
            ReceiverName = Text(row, 10),
            ReceiveCode = Text(row, 11),
            LinkCode = Text(row, 12),
            ReservationId = row.GetFieldValue<Guid?>(13),
            ClaimUntil = row.GetFieldValue<DateTimeOffset?>(14),
            SettledAt = row.GetFieldValue<DateTimeOffset?>(15),
            GiverLeft = row.GetFieldValue<long?>(16) is { } giverLeft ? new DataAmount(giverLeft) : null,
            ReceiverLeft = row.GetFieldValue<long?>(17) is { } receiverLeft ? new DataAmount(receiverLeft) : null,
        };

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static NpgsqlParameter<T[]> Column<T>(IReadOnlyList<DataGiftRow> gifts, Func<DataGiftRow, T> value) =>
        Value(gifts.Select(value).ToArray());

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}
