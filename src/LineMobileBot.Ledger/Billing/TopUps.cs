using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Ledger.Billing;

/// <summary>Sells data to lines. Purchases run inside the caller's open transaction (read committed).</summary>
public sealed class TopUps(TopUpPolicy policy, TimeProvider clock)
{
    /// <summary>
    /// Buys data for a line: charged to the contractor's bill and usable with the caller's commit. The same key again gives
    /// the first receipt.
    /// </summary>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to a top-up of another line or size.</exception>
    public async Task<TopUpOutcome> BuyAsync(
        NpgsqlConnection connection,
        IdempotencyKey key,
        TopUpRequest request,
        CancellationToken cancellationToken
    )
    {
        // The line's row is locked from here on: its purchases are counted by one at a time.
        var book = await Book.OpenAsync(connection, [request.LineId], clock, cancellationToken);
        var line = await MobileLineRows.FindAsync(connection, request.LineId, cancellationToken);
        if (line is null || line.ContractorId != request.ContractorId)
        {
            return new TopUpOutcome.Refused(new TopUpRefusal.NotTheContractor());
        }

        if (await TopUpRows.FindAsync(connection, key, cancellationToken) is { } first)
        {
            return (first.LineId, first.Size) == (request.LineId, request.Size)
                ? new TopUpOutcome.Already(first)
                : throw new IdempotencyKeyReusedException();
        }

        var outcome = book.TopUp(key, request, policy.TermsOf(line.Carrier));
        if (outcome is TopUpOutcome.Posted posted)
        {
            await using var batch = connection.CreateBatch();
            book.AppendWrites(batch);
            TopUpRows.AppendInsert(batch, posted.TopUp);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }

        return outcome;
    }

    /// <summary>What can be bought for a line now; null when it is not a line of that contractor.</summary>
    public async Task<TopUpChoice?> OffersAsync(
        NpgsqlConnection connection,
        Guid contractorId,
        Guid lineId,
        CancellationToken cancellationToken
    )
    {
        var line = await MobileLineRows.FindAsync(connection, lineId, cancellationToken);
        if (line is null || line.ContractorId != contractorId)
        {
            return null;
        }

        var now = clock.ReadNow();
        var month = ServiceMonth.Of(now);
        var bought = await TopUpRows.CountAsync(connection, lineId, month, cancellationToken);
        var endsAt = line.EndsAt is { } end && end < month.Next.End ? end : month.Next.End;
        return new TopUpChoice(policy.TermsOf(line.Carrier), bought, line.StateAt(now), endsAt);
    }

    /// <summary>One top-up of a line; null when the line has none with that id.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="lineId">The line; that whoever asks pays for it is the caller's to check.</param>
    /// <param name="topUpId">The top-up.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<TopUp?> FindAsync(
        NpgsqlConnection connection,
        Guid lineId,
        Guid topUpId,
        CancellationToken cancellationToken
    ) => TopUpRows.FindAsync(connection, lineId, topUpId, cancellationToken);

    /// <summary>What was bought for a line, newest first.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="lineId">The line; that whoever asks pays for it is the caller's to check.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static Task<IReadOnlyList<TopUp>> HistoryAsync(
        NpgsqlConnection connection,
        Guid lineId,
        int count,
        CancellationToken cancellationToken
    ) => TopUpRows.OfLineAsync(connection, lineId, count, cancellationToken);
}
