using LineMobileBot.Ledger.Buckets;
using Npgsql;

namespace LineMobileBot.Ledger.Transfers;

/// <summary>Adds bought data. Runs inside the caller's open transaction (read committed).</summary>
public sealed class TopUps(TimeProvider clock)
{
    /// <summary>Adds bought data to a line. The same key again gives the first answer with today's balance.</summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to a top-up of another line or size.</exception>
    public async Task<TopUpOutcome> GrantAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        Guid lineId,
        DataAmount amount,
        CancellationToken cancellationToken
    )
    {
        var input = FormattableString.Invariant($"top-up {lineId:N} {amount.Bytes}");
        var book = await Book.OpenAsync(connection, [lineId], clock, cancellationToken);
        if (!book.Has(lineId))
        {
            return new TopUpOutcome.LineNotInService();
        }

        if (await OperationRows.FindAsync(connection, key, input, cancellationToken) is { } first)
        {
            return new TopUpOutcome.Posted(first.ResultId!.Value, book.Balance(lineId));
        }

        var outcome = book.TopUp(key, lineId, amount);
        if (outcome is TopUpOutcome.Posted posted)
        {
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            OperationRows.AppendInsert(batch, key, input, posted.TopUpId, book.Now);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        return outcome;
    }
}
