using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>Takes gifts back, for operators. Runs inside the caller's open transaction (read committed).</summary>
public sealed class GiftReversals(TimeProvider clock)
{
    private const string FindGift = """
        select source.line_id, destination.line_id, transfers.bytes, destination.month
        from transfers
        join buckets source on source.id = transfers.source_bucket_id
        join buckets destination on destination.id = transfers.destination_bucket_id
        where transfers.id = $1 and destination.kind = 2
        """;

    // A gift's transfer and the bucket it fills bear the same id.
    private const string SumReversals = """
        select gift.idempotency_key, sum(back.bytes)::bigint
        from transfers gift join transfers back on back.source_bucket_id = gift.id and back.reverses_id = gift.id
        where gift.idempotency_key = any($1)
        group by gift.idempotency_key
        """;

    private const string FindReversal = "select bytes from transfers where id = $1";

    /// <summary>
    /// Takes back up to <paramref name="atMost"/> of a gift, but no more than is left of it. The same key again gives the
    /// first answer with today's balances.
    /// </summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to another reversal.</exception>
    public async Task<ReversalOutcome> ReverseAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        Guid giftId,
        DataAmount atMost,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(connection, giftId, cancellationToken) is not { } gift)
        {
            return new ReversalOutcome.UnknownGift();
        }

        var input = FormattableString.Invariant($"reversal {giftId:N} {atMost.Bytes}");
        Guid[] lines = [gift.GiverLineId, gift.ReceiverLineId];
        var book = await Book.OpenAsync(connection, lines, clock, cancellationToken);
        if (await OperationRows.FindAsync(connection, key, input, cancellationToken) is { } first)
        {
            var amount = await AmountOfAsync(connection, first.ResultId!.Value, cancellationToken);
            return new ReversalOutcome.Posted(amount, book.Balance(lines[0]), book.Balance(lines[1]))
            {
                IsRepeat = true,
            };
        }

        var outcome = book.Reverse(key, gift, atMost);
        if (outcome is ReversalOutcome.Posted)
        {
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            OperationRows.AppendInsert(batch, key, input, book.Transfers[^1].Id, book.Now);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>The gift with that id; null when there is none.</summary>
    public static async Task<PostedGift?> FindAsync(
        NpgsqlConnection connection,
        Guid giftId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(FindGift, Value(giftId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new PostedGift(
                giftId,
                reader.GetGuid(0),
                reader.GetGuid(1),
                new DataAmount(reader.GetInt64(2)),
                ServiceMonth.FromNumber(reader.GetInt32(3))
            )
            : null;
    }

    /// <summary>
    /// How much was taken back of those of the gifts of which anything was.
    /// </summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="gifts">The operations that gave, or claimed.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyDictionary<IdempotencyKey, DataAmount>> TakenBackAsync(
        NpgsqlConnection connection,
        IReadOnlyCollection<IdempotencyKey> gifts,
        CancellationToken cancellationToken
    )
    {
        var byTransfer = gifts.ToDictionary(gift => gift.Part(0).Value, StringComparer.Ordinal);
        await using var command = connection.Command(SumReversals, Value<string[]>([.. byTransfer.Keys]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var takenBack = new Dictionary<IdempotencyKey, DataAmount>();
        while (await reader.ReadAsync(cancellationToken))
        {
            takenBack.Add(byTransfer[reader.GetString(0)], new DataAmount(reader.GetInt64(1)));
        }

        return takenBack;
    }

    private static async Task<DataAmount> AmountOfAsync(
        NpgsqlConnection connection,
        Guid transferId,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(FindReversal, Value(transferId));
        return new DataAmount((long)(await command.ExecuteScalarAsync(cancellationToken))!);
    }
}
