using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Persistence;
using LineMobileBot.Ledger.Transfers;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Billing;

/// <summary>The statements on top-ups.</summary>
internal static class TopUpRows
{
    private const string Columns = """
        id, idempotency_key, line_id, contractor_id, bytes, price_yen, month, number_in_month, bought_at
        """;

    public static Task<TopUp?> FindAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command($"select {Columns} from top_ups where idempotency_key = $1", Value(key.Value)),
            cancellationToken
        );

    public static Task<TopUp?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid topUpId,
        CancellationToken cancellationToken
    ) =>
        ReadOneAsync(
            connection.Command(
                $"select {Columns} from top_ups where id = $1 and line_id = $2",
                Value(topUpId),
                Value(lineId)
            ),
            cancellationToken
        );

    public static async Task<int> CountAsync(
        NpgsqlConnection connection,
        Guid lineId,
        ServiceMonth month,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select count(*)::int from top_ups where line_id = $1 and month = $2",
            Value(lineId),
            Value(month.Number)
        );
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public static async Task<IReadOnlyList<TopUp>> OfLineAsync(
        NpgsqlConnection connection,
        Guid lineId,
        int count,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            $"select {Columns} from top_ups where line_id = $1 order by month desc, number_in_month desc limit $2",
            Value(lineId),
            Value(count)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var topUps = new List<TopUp>();
        while (await reader.ReadAsync(cancellationToken))
        {
            topUps.Add(Read(reader));
        }

        return topUps;
    }

    public static void AppendInsert(NpgsqlBatch batch, TopUp topUp) =>
        batch.Add(
            $"insert into top_ups ({Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            Value(topUp.Id),
            Value(topUp.Key.Value),
            Value(topUp.LineId),
            Value(topUp.ContractorId),
            Value(topUp.Size.Bytes),
            Value(topUp.Price.Amount),
            Value(topUp.Month.Number),
            Value(topUp.NumberInMonth),
            Value(topUp.BoughtAt)
        );

    private static async Task<TopUp?> ReadOneAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
        }
    }

    private static TopUp Read(NpgsqlDataReader reader) =>
        new(
            reader.GetGuid(0),
            new IdempotencyKey(reader.GetString(1)),
            reader.GetGuid(2),
            reader.GetGuid(3),
            new DataAmount(reader.GetInt64(4)),
            new Yen(reader.GetInt32(5)),
            ServiceMonth.FromNumber(reader.GetInt32(6)),
            reader.GetInt32(7),
            reader.GetFieldValue<DateTimeOffset>(8)
        );
}
